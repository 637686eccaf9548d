import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';
import { tasks as taskWords } from './record.ts';
import type { TimelineFinding } from '../findings.ts';

export const figures = {
  title: 'Biểu đồ',
  description: 'Biểu đồ vẽ từ các bản ghi, kèm bảng số liệu.',
  data: 'Bảng số liệu',
  svg: 'Tải hình (SVG)',
  csv: 'Tải bảng (CSV)',
  png: 'Tải ảnh (PNG)',
  frame: 'Nhúng',
  failed: 'Chưa lấy được; hãy thử lại.',
  /** Of a page that a page elsewhere shows in a frame. */
  inFrame: {
    headTitle: (title: string) => `${title} (bản nhúng)`,
    description: (title: string) => `${title}: bản gọn để nhúng vào trang khác.`,
    /** Before the name of the site, which leads to the whole page. */
    from: 'Xem đủ ở',
    licence: 'Dữ kiện: CC\u00A0BY\u00A04.0',
    asked: 'Bộ lọc: ',
  },
  /** Of files that are made in the browser, and of the code of a frame. */
  take: {
    filter: 'Bộ lọc: {filter}.',
    dates: ['Thời gian', 'Bản ghi', 'Loại'],
    code: 'Mã nhúng',
    copy: 'Chép mã',
    copied: 'Đã chép',
    height:
      'Dán mã này vào trang của bạn. Khung báo chiều cao cho trang chứa nó bằng postMessage: { type: "lien-ket-vung", height }.',
  },
  unit: (unit: string) => `Đơn vị: ${unit}.`,
  period: (period: string) => `Thời gian: ${period}.`,
  allRecords: 'mọi bản ghi',
  basis: (basis: string) => `Tính theo ${basis}.`,
  unitFree: 'bản ghi, không phụ thuộc đơn vị hành chính',
  source: 'Nguồn:',
  /** Under a drawing that stands alone. */
  origin: (site: string, address: string, day: string | undefined) =>
    `${site}, ${address}${day === undefined ? '' : `, ngày ${day}`}. Dữ kiện: CC\u00A0BY\u00A04.0.`,
  whole: 'Xem riêng biểu đồ này',
  /** Where the other rows of a table are that is too long for the page. */
  rowsAt: {
    page: (count: string) => `Còn ${count} dòng nữa, ở trang riêng của biểu đồ`,
    file: (count: string) => `Còn ${count} dòng nữa, trong tệp CSV`,
  },
  all: 'Tất cả biểu đồ',
  reading: 'Dùng phím mũi tên để đọc từng giá trị.',
  /** Filled in the browser: what a mark stands for beside what is named. */
  moreRead: 'và {left} nữa',
  matrix: {
    title: 'Ai liên kết với ai, theo đơn vị hiện nay',
    columns: ['Nơi', 'Với', 'Số liên kết'] as [string, string, string],
    unit: 'liên kết',
    finding: (pairs: string, first: number, count: Run) =>
      first === 1
        ? say`${pairs} có nhiều liên kết nhất: ${count}.`
        : say`Nhiều liên kết nhất là ${pairs}: mỗi cặp ${count}.`,
    many: (first: number, count: Run) => say`${number(first)} cặp cùng có nhiều liên kết nhất: mỗi cặp ${count}.`,
    more: (shown: number, all: Run) =>
      say`Hình có ${number(shown)} nơi nhiều liên kết nhất trong ${all} tỉnh, thành phố có liên kết với nơi khác.`,
    none: 'Chưa có liên kết nào giữa hai tỉnh, thành phố.',
  },
  linkFigure: {
    page: 'Ai liên kết với ai',
    title: 'Ai liên kết với ai, theo đơn vị hiện nay',
    titleWritten: 'Ai liên kết với ai, theo tên khi viết',
    /** Added to a title. */
    titleByNumber: ', nơi nhiều liên kết đứng trước',
    order: 'Xếp theo',
    orders: { region: 'vùng', number: 'số liên kết' },
    mostFirst: 'Nhiều liên kết nhất',
    basis: (day: string) => `đơn vị hành chính hiện nay (${day})`,
    basisWritten: 'tên đơn vị khi nguồn viết',
    evidence: 'Các liên kết',
    finding: (articles: Run, pairs: Run, units: Run, first: Run[]) =>
      say`Theo ${articles} bài viết, ${units} tỉnh, thành phố có liên kết với nơi khác, thành ${pairs} cặp. ${first}`,
    only: (names: string, count: Run) => say`Chỉ một cặp có liên kết với nhau: ${names}, ${count} liên kết.`,
    more: 'Vẽ {shown} nơi nhiều liên kết nhất trong {all} nơi.',
    noRegion: 'Không thuộc vùng nào',
    counted: 'Một liên kết có nhiều bên được tính một lần cho mỗi cặp của các bên.',
    within: 'Liên kết giữa những nơi nay ở trong cùng một đơn vị không thành cặp.',
    inferred: (count: Run) =>
      say`Một hay nhiều bên của ${count} liên kết do biên tập suy ra từ lời của nguồn; liên kết ấy được ghi «suy ra».`,
    source: (count: Run) => ({ ...count, text: `${count.text} liên kết` }),
    both: 'Hai cách tính',
    form: 'Hình thức',
    sector: 'Lĩnh vực',
    any: 'Tất cả',
    /** Filled in the browser. */
    found: '{links} liên kết phù hợp, {pairs} cặp.',
    foundDrawn: '{links} liên kết phù hợp, {pairs} cặp, {drawn} cặp ở trong hình.',
    unfiltered: 'Khi chưa lọc: ',
    noneFound: 'Không có kết quả: không cặp nào có liên kết như vậy.',
  },
  timeline: {
    title: 'Các mốc thời gian theo loại',
    heading: 'Hình vẽ',
    titleOf: (name: string) => `Các mốc thời gian: ${name}`,
    columns: ['Loại', 'Bản ghi', 'Việc', 'Thời gian'] as [string, string, string, string],
    today: 'hôm nay',
    undated: 'Không rõ ngày',
    undatedOf: 'không rõ ngày',
    recursOf: (word: string) => `lặp lại ${word}, không rõ ngày`,
    unit: 'mốc',
    change: (count: number) => `hợp nhất, còn ${number(count)} tỉnh, thành phố`,
    source: (count: Run): Run => ({ ...count, text: `${count.text} bản ghi` }),
    finding: ({ dated, first, last, most }: TimelineFinding) => [
      ...(first === last ? say`${dated} mốc trong năm ${first}` : say`${dated} mốc từ năm ${first} đến năm ${last}`),
      ...(most ? say`; nhiều nhất là ${most.lane}: ${most.count}.` : [{ text: '.' }]),
    ],
    undatedFinding: (count: Run) => say`${count} bản ghi không rõ ngày.`,
    none: 'Chưa có mốc thời gian nào.',
    period: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
    inferred: 'suy ra',
    legend: {
      point: 'một ngày',
      within: 'một lúc nào đó trong khoảng này',
      lasting: 'suốt thời gian này',
      continues: 'còn tiếp tục',
      open: 'một đầu không rõ',
      yearly: 'lặp lại hằng năm',
      heap: 'nhiều mốc cùng lúc, cao là nhiều',
      undated: 'không rõ ngày',
      inferred: 'thời gian do biên tập suy ra',
    },
    inferredFinding: (count: Run) => say`${count} mốc do biên tập suy ra.`,
    bothBases: (day: string) =>
      `đơn vị hành chính hiện nay (${day}) cùng những đơn vị cũ nay thuộc nơi này; theo tên khi viết cũng là những mốc ấy`,
  },
  basisGraph: {
    title: 'Văn bản nào làm căn cứ cho văn bản nào',
    titleOf: (place: string) => `Văn bản và căn cứ: ${place}`,
    titleAround: 'Căn cứ của văn bản này, và những gì dựa vào nó',
    here: 'văn bản này',
    unit: 'văn bản',
    columns: [
      'Văn bản',
      'Loại',
      'Ngày ban hành',
      'Cơ quan ban hành',
      'Dựa vào',
      'Văn bản dựa vào nó',
      'Nhiệm vụ căn cứ vào nó',
    ],
    back: (kind: string) => `${kind} (quan hệ vòng)`,
    unstated: 'không nêu',
    nothing: '–',
    tasks: (count: number) => `${number(count)} nhiệm vụ`,
    overdue: (count: number) => `${number(count)} ${taskWords.states.overdue}`,
    through: (count: number, title: string) => `${number(count)} nhiệm vụ qua «${title}»`,
    resting: (count: number, mark: string) => `${number(count)} văn bản dựa vào văn bản này${mark}.`,
    giving: (tasks: string) => `Căn cứ của ${tasks}.`,
    found: (drawn: number, all: Run, relations: number, mark: string) =>
      say`${number(drawn)} trên ${all} văn bản có quan hệ với văn bản khác hoặc là căn cứ của nhiệm vụ; ${
        relations === 0
          ? 'các nguồn không nêu quan hệ nào giữa văn bản với văn bản.'
          : `có ${number(relations)} quan hệ giữa văn bản với văn bản${mark}.`
      }`,
    foundHere: (own: number, others: number) =>
      others === 0
        ? `${number(own)} văn bản liên quan tới địa phương hoặc là căn cứ của nhiệm vụ ở địa phương.`
        : `${number(own)} văn bản liên quan tới địa phương hoặc là căn cứ của nhiệm vụ ở địa phương, cùng ${number(others)} văn bản ` +
          'mà chúng dựa vào hoặc dựa vào chúng.',
    foundElsewhere: (own: number) => `${number(own)} văn bản không gắn với tỉnh, thành phố nào mà các nguồn nêu.`,
    above: (count: number) => `Văn bản này dựa vào ${number(count)} văn bản.`,
    below: (count: Run) => say`${count} văn bản dựa vào nó.`,
    nearest: (shown: number, all: number) =>
      `Hình chỉ có ${number(shown)} văn bản có quan hệ trực tiếp, trong ${number(all)} văn bản có quan hệ trực tiếp hoặc gián tiếp.`,
    mostTasks: (name: string, count: Run, mark: string) =>
      say`Văn bản làm căn cứ cho nhiều nhiệm vụ nhất là ${name}: ${count} nhiệm vụ${mark}.`,
    mostResting: (name: string, count: Run, mark: string) =>
      say`Văn bản được nhiều văn bản khác dựa vào nhất là ${name}: ${count} văn bản${mark}.`,
    reading:
      'Mũi tên đi từ văn bản có trước tới văn bản dựa vào nó; chữ ở đầu mũi tên nói văn bản sau làm gì với văn bản trước.',
    tasksNote: 'Nhiệm vụ tính cả những việc căn cứ vào liên kết mà văn bản ghi lại.',
    inferred: (count: number) => `${number(count)} quan hệ do biên tập suy ra từ lời của nguồn.`,
    circles: (relations: string) => `Quan hệ khép thành vòng, được vẽ ngược chiều: ${relations}.`,
    large: (count: number) =>
      `Hình của cả ${number(count)} văn bản quá lớn để đọc trên một trang: chọn một địa phương, hoặc tải hình về.`,
    places: 'Hình của từng địa phương, với số văn bản',
    elsewhere: 'Không gắn với tỉnh, thành phố nào',
    alone: (count: number) =>
      `${number(count)} văn bản không có quan hệ nào được nêu, và không là căn cứ của nhiệm vụ nào`,
    source: (count: Run) => ({ ...count, text: `${count.text} văn bản` }),
    sourceTasks: (count: Run) => ({ ...count, text: `${count.text} nhiệm vụ` }),
    basis: (day: string) => `đơn vị hành chính hiện nay (${day})`,
    none: 'Các nguồn chưa nêu quan hệ nào giữa các văn bản, và chưa có nhiệm vụ nào căn cứ vào văn bản.',
  },
  sectors: {
    title: 'Liên kết theo lĩnh vực và hình thức',
    unit: 'liên kết',
    source: (count: Run) => ({ ...count, text: `${count.text} liên kết` }),
    columns: { row: 'Lĩnh vực', total: 'Tất cả' },
    finding: (name: string, count: Run, total: Run) =>
      say`${name} là lĩnh vực có nhiều liên kết nhất: ${count} trên tổng số ${total} liên kết.`,
    tie: (names: string, count: Run, total: Run) =>
      say`Nhiều liên kết nhất là các lĩnh vực ${names}: mỗi lĩnh vực ${count} trên tổng số ${total} liên kết.`,
    only: (names: string, form: string) => `Liên kết duy nhất thuộc lĩnh vực ${names}; hình thức: ${form}.`,
    form: (label: string, count: Run) => say`Hình thức thường gặp nhất là ${label} (${count}).`,
    several: 'Liên kết thuộc nhiều lĩnh vực được đếm ở mỗi lĩnh vực, nên không cộng các thanh với nhau.',
    unsorted: (count: Run) => say`${count} liên kết chưa được xếp vào lĩnh vực nào.`,
    none: 'Chưa có liên kết nào được xếp vào lĩnh vực.',
  },
  projects: {
    title: 'Dự án theo nguồn vốn và tình trạng',
    unit: 'dự án',
    columns: { row: 'Nguồn vốn', total: 'Tất cả' },
    stages: {
      proposed: 'đề xuất',
      prepared: 'chuẩn bị đầu tư',
      going: 'đang thực hiện',
      done: 'đã hoàn thành, khai thác',
      stopped: 'đã dừng hoặc hủy',
      absent: 'không nêu tình trạng',
    },
    own: (source: string) => `riêng dự án: ${source}`,
    inClass: 'chỉ nêu chung cho cả nhóm dự án',
    noFunding: 'không nêu nguồn vốn',
    source: (count: Run) => ({ ...count, text: `${count.text} dự án` }),
    sourceClasses: (count: Run) => ({
      ...count,
      text: `${count.text} chương trình có nguồn vốn nêu chung cho các dự án`,
    }),
    counted:
      'Dự án có nhiều nguồn vốn của riêng mình được đếm ở mỗi nguồn. Tình trạng là tình trạng sau cùng mà nguồn nêu.',
    classNote:
      'Nguồn vốn nêu chung cho một nhóm dự án không được chia cho từng dự án, và không được tính là vốn của dự án nào.',
    inferred: (count: Run) => say`Loại nguồn vốn của ${count} dự án do biên tập suy ra từ lời của nguồn.`,
    inferredState: (count: Run) => say`Tình trạng của ${count} dự án do biên tập suy ra từ lời của nguồn.`,
    noAmount: 'Các nguồn chưa nêu số tiền của dự án nào.',
    ofClass: 'Nguồn vốn nêu chung cho cả nhóm dự án',
    ofOne: 'Nguồn vốn của riêng từng dự án',
    amounts: 'Số tiền mà nguồn nêu; không cộng các số này với nhau',
    budget: 'tổng mức đầu tư',
    members: (count: number, open: boolean) =>
      `Gồm ${count === 0 ? 'những dự án nguồn không kể tên' : `${number(count)} dự án`}${open ? ', nguồn chưa kể hết' : ''}.`,
    ownFunding: (count: Run) => say`${count} được nêu nguồn vốn của riêng mình`,
    classFunding: (count: Run) => say`${count} chỉ có nguồn vốn nêu chung cho cả nhóm dự án`,
    absentFunding: (count: Run) => say`${count} không được nêu nguồn vốn`,
    finding: (total: Run, parts: Run[]) => say`${total} dự án: ${parts}.`,
    everyState: 'Dự án nào cũng được nêu tình trạng.',
    noState: (count: Run) => say`${count} không được nêu tình trạng.`,
    none: 'Chưa có dự án nào.',
  },
  series: {
    title: 'Số liệu mà nguồn nêu, theo thời gian',
    titleOf: 'Số liệu theo thời gian',
    unit: 'ghi ở từng hình',
    basis: 'đơn vị hành chính mà nguồn gọi tên',
    period: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
    columns: ['Chỉ số', 'Nơi', 'Kỳ', 'Giá trị', 'Đơn vị', 'Nguồn viết'] as [
      string,
      string,
      string,
      string,
      string,
      string,
    ],
    source: (count: Run) => ({ ...count, text: `${count.text} chỉ số` }),
    one: (place: string, value: string, period: string) => `${place}. Chỉ có một giá trị: ${value}, ${period}.`,
    joined: (place: string, count: number) => `${place}. ${number(count)} giá trị so sánh được với nhau.`,
    partly: (place: string, count: number) =>
      `${place}. ${number(count)} giá trị; chỉ nối những giá trị so sánh được với nhau.`,
    apart: (place: string, count: number) =>
      `${place}. ${number(count)} giá trị, chưa đủ căn cứ để so sánh với nhau, nên không nối.`,
    reading: 'Chấm: một giá trị. Vạch ngang qua chấm: kỳ của giá trị ấy.',
    readingLines:
      'Đường nối: các giá trị cùng chỉ số, cùng nơi, kỳ tính như nhau, và nguồn nêu cách tính hoặc cùng một bài nêu ra.',
    inferred: (count: number) => `Nơi hoặc kỳ của ${number(count)} giá trị do biên tập suy ra từ lời của nguồn.`,
    words: 'Nhận định không có số: không vẽ',
    undrawn: 'Số liệu thiếu kỳ hoặc đơn vị: không vẽ',
    found: (indicators: number, values: number) => `${number(values)} giá trị của ${number(indicators)} chỉ số.`,
    foundOne: (values: number) => `${number(values)} giá trị.`,
    eachAlone: 'Mỗi nơi chỉ có một giá trị, nên không vẽ; các giá trị ở bảng này.',
    someAlone: 'Nơi chỉ có một giá trị thì không vẽ; giá trị ấy ở bảng số liệu.',
    noLine: 'Chưa có hai giá trị nào so sánh được với nhau, nên hình chỉ có điểm, không có đường nối.',
    lines: (count: number) => `${number(count)} chuỗi có từ hai giá trị so sánh được với nhau.`,
    left: (count: number) => `${number(count)} nhận định không có số nên không vẽ.`,
    none: 'Chưa có số liệu nào vẽ được.',
  },
  gaps: {
    title: 'Nguồn nêu được bao nhiêu, theo loại bản ghi',
    unit: 'thông tin',
    columns: { row: 'Loại bản ghi', total: 'Tất cả' },
    stated: 'nguồn nêu',
    inferred: 'suy ra',
    absent: 'không nêu',
    source: (count: Run) => ({ ...count, text: `${count.text} khoảng trống` }),
    counted:
      'Chỉ đếm những thông tin mà khi nguồn không nêu thì trang ghi «không nêu». Số ở cuối mỗi thanh là tổng số thông tin; bài còn là bản thô không được đếm.',
    partly: 'Thông tin có một phần suy ra được đếm là suy ra.',
    finding: (stated: string, inferred: string, absent: string) =>
      `Trong những thông tin cần có của các bản ghi, nguồn nêu ${stated}, ${inferred} là suy ra, ${absent} không nêu.`,
    most: (label: string, share: string) => `Thiếu nhiều nhất là loại «${label}»: ${share} không nêu.`,
    none: 'Chưa có bản ghi nào để đếm.',
  },
  tasks: {
    title: 'Nhiệm vụ theo bên chủ trì và tình trạng',
    unit: 'nhiệm vụ',
    period: (day: string) => `tình trạng tính đến ngày ${day}`,
    basis: 'tên bên chủ trì mà nguồn gọi',
    columns: { row: 'Bên chủ trì', total: 'Tất cả' },
    others: (count: number) => `${number(count)} bên khác`,
    noLead: 'không nêu bên chủ trì',
    source: (count: Run) => ({ ...count, text: `${count.text} nhiệm vụ` }),
    several:
      'Nhiệm vụ có nhiều bên chủ trì được đếm ở mỗi bên. Tên trong ngoặc kép là cách gọi của nguồn, cùng một cách gọi có thể chỉ cơ quan của nhiều tỉnh.',
    folded: (count: number) =>
      `${number(count)} bên khác được gộp vào một thanh; trong thanh ấy mỗi nhiệm vụ được đếm một lần.`,
    inferred: (count: Run) =>
      say`Bên chủ trì của ${count} nhiệm vụ do biên tập suy ra từ lời của nguồn; lý do ở trang của nhiệm vụ.`,
    only: (label: string) => `Bên chủ trì nhiệm vụ duy nhất: ${label}.`,
    finding: (label: string, count: Run, total: Run) =>
      say`${label} chủ trì nhiều nhiệm vụ nhất: ${count} trên tổng số ${total} nhiệm vụ.`,
    tie: (leads: number, count: Run, total: Run) =>
      say`${number(leads)} bên cùng chủ trì nhiều nhiệm vụ nhất: mỗi bên ${count} trên tổng số ${total} nhiệm vụ.`,
    nobody: (total: Run) => say`${total} nhiệm vụ, không nhiệm vụ nào được nêu bên chủ trì.`,
    none: 'Chưa có nhiệm vụ nào.',
  },
  deadlines: {
    title: 'Lịch thời hạn của các nhiệm vụ',
    unit: 'nhiệm vụ',
    months: 'Tháng',
    columns: ['Thời hạn', 'Tình trạng', 'Số nhiệm vụ', 'Nhiệm vụ'] as [string, string, string, string],
    day: (day: string) => `ngày ${day}`,
    period: (day: string) => `tình trạng tính đến ngày ${day}`,
    source: (count: Run) => ({ ...count, text: `${count.text} nhiệm vụ` }),
    recurring: 'Việc lặp lại',
    undated: 'Không có thời hạn',
    folded: {
      empty: '{years}: không có thời hạn nào',
      through: '{years}: không thời hạn nào bắt đầu hay kết thúc, {count} thời hạn kéo dài suốt',
    },
    more: 'và {count} nhiệm vụ khác',
    cells: 'Con số là số nhiệm vụ, hình đứng trước là tình trạng. Mỗi ô là một tháng; nét đứt dọc là ngày lập biểu đồ.',
    bars: 'Thanh là thời hạn mà nguồn nêu rộng hơn một tháng, dài đúng bằng khoảng ấy.',
    open: 'Nét chấm: nguồn không nêu thời hạn bắt đầu hoặc kết thúc khi nào.',
    part: (count: Run, state: string) => ({ ...count, text: `${count.text} ${state}` }),
    finding: (dated: Run, total: Run, states: Run[]) =>
      say`${dated} trên tổng số ${total} nhiệm vụ có thời hạn: ${states}.`,
    everyOne: (total: Run, states: Run[]) => say`Cả ${total} nhiệm vụ đều có thời hạn: ${states}.`,
    nobody: (total: Run) => say`${total} nhiệm vụ, không nhiệm vụ nào có thời hạn.`,
    others: (states: Run[], some: boolean) => say`${some ? 'Còn lại' : 'Trong đó'}: ${states}.`,
    only: (state: string, isDated: boolean) =>
      `Nhiệm vụ duy nhất ${isDated ? 'có' : 'không có'} thời hạn. Tình trạng: ${state}.`,
    none: 'Chưa có nhiệm vụ nào.',
  },
};
