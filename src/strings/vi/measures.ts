/** What is counted: names, definitions in one sentence, and the words of the page that explains them. */
export const measures = {
  title: 'Cách tính',
  description:
    'Mỗi con số trên trang này đếm gì, của nơi nào, theo đơn vị hành chính nào; kèm ví dụ và danh sách được đếm.',
  lead: 'Một con số ở trang, bản đồ, báo cáo in, tệp Word, bảng Excel và tệp dữ liệu được tính ở một chỗ; cùng tên thì cùng cách tính. Giá trị của từng nơi, vùng, lĩnh vực, bài viết và bản ghi có trong',
  definition: 'Định nghĩa',
  unit: 'Đơn vị đếm',
  scopes: 'Tính cho',
  bases: 'Cơ sở',
  example: 'Ví dụ',
  none: 'Hiện chưa có giá trị nào khác 0.',
  id: 'Mã',
  basis: {
    asWritten: 'theo tên khi viết: tỉnh, thành phố như bản ghi gọi tên',
    current: 'theo đơn vị hiện nay: đơn vị đang có vào ngày tính, mỗi đơn vị đếm một lần',
  },
  onBasis: { asWritten: 'theo tên khi viết', current: 'theo đơn vị hiện nay' },
  scope: {
    all: 'toàn trang',
    units: 'từng tỉnh, thành phố',
    pairs: 'từng cặp tỉnh, thành phố',
    joined: 'từng cặp đơn vị hiện nay có liên kết',
    regions: 'từng vùng',
    sectors: 'từng lĩnh vực',
    categories: 'từng nhóm thông tin',
    collections: 'từng loại bản ghi',
    articles: 'từng bài viết',
    records: 'từng bản ghi',
    referred: 'từng bản ghi được nhắc tới',
    drawn: 'từng bản ghi có từ hai mốc trở lên',
    years: 'từng năm',
    conditions: 'những bản ghi có một điều kiện (năm, loại, tình trạng, bên chủ trì, điều không nêu…)',
  },
  whole: 'Toàn trang',
  /** How the address of a list says what is asked: what each name takes. */
  addresses: {
    heading: 'Địa chỉ của danh sách đã lọc',
    lead: 'Con số có điều kiện dẫn tới danh sách đã lọc đúng theo điều kiện ấy. Điều kiện đứng sau dấu «?» của địa chỉ, nên có thể chép, gửi và in lại; danh sách nói bằng lời đang lọc theo gì. Các điều kiện nối với nhau bằng dấu «&» và phải đúng tất cả; một điều kiện viết nhiều lần thì đúng một lần là đủ. «khong-neu» là không nêu, «co-neu» là có nêu. Trình duyệt không lọc được thì hiện cả danh sách.',
    takes: {
      q: 'Từ cần tìm, gõ không dấu cũng được; tên của một nơi được tìm cả cụm.',
      tinh: 'Tỉnh, thành phố, viết như trong địa chỉ trang của nơi ấy (quang-ninh): với liên kết là một bên, với bản ghi khác là nơi liên quan. Hai nơi hiện nay (hai-phong-2025_quang-ninh): liên kết nối hai nơi ấy. Nhiệm vụ còn có thể hỏi theo việc gọi tên (quang-ninh_goi-ten).',
      ben: 'Bên chủ trì nhiệm vụ, theo tên không dấu; sau mã của một cơ quan thêm _tham-gia: nhiệm vụ mà cơ quan ấy giao, chủ trì hoặc phối hợp.',
      'linh-vuc': 'Lĩnh vực, viết như trong địa chỉ trang của lĩnh vực.',
      nam: 'Năm của bản ghi (2022); với nhiệm vụ là năm hoặc tháng của hạn (2022-09).',
      loai: 'Loại, hình thức hoặc mức độ, theo tên không dấu.',
      'tinh-trang': 'Tình trạng, theo tên không dấu; với bài viết là đã biên tập hay chưa.',
      von: 'Nguồn vốn của dự án, chương trình, theo tên không dấu.',
      'can-cu': 'Mã của văn bản mà nhiệm vụ hay văn bản khác dựa vào.',
      'suy-ra': 'Tên trường dữ liệu mà biên tập suy ra (lead, funding…).',
      xep: 'Thứ tự: sat (sát với từ cần tìm nhất trước), moi (mới nhất trước), cu (cũ nhất trước), ten (theo tên), thu-tu (như danh sách nhiệm vụ).',
    },
  },
  records: (number: string) => `${number} bản ghi`,
  core: {
    partners: {
      label: 'Đối tác',
      unit: 'tỉnh, thành phố',
      definition:
        'Số tỉnh, thành phố khác có ít nhất một liên kết với nơi ấy; đơn vị cũ nay thuộc chính nơi ấy không phải là đối tác của nó.',
    },
    'partners-outside': {
      label: 'Đối tác khi viết nay thuộc đơn vị khác',
      unit: 'tỉnh, thành phố',
      definition: 'Số đối tác theo tên khi viết mà hiện nay không ở trong cùng một đơn vị với nơi ấy.',
    },
    links: {
      label: 'Cặp tỉnh, thành phố có liên kết',
      unit: 'cặp',
      definition:
        'Số cặp tỉnh, thành phố có ít nhất một bản ghi liên kết nối hai nơi; của một vùng: cả hai nơi là thành viên.',
    },
    'links-internal': {
      label: 'Cặp nay ở trong cùng đơn vị',
      unit: 'cặp',
      definition: 'Số cặp liên kết với nhau theo tên khi viết mà hiện nay hai nơi ở trong cùng một đơn vị.',
    },
    'provinces-linked': {
      label: 'Tỉnh, thành phố có liên kết với nơi khác',
      unit: 'tỉnh, thành phố',
      definition: 'Số tỉnh, thành phố có ít nhất một đối tác.',
    },
    articles: {
      label: 'Bài viết',
      unit: 'bài viết',
      definition:
        'Số bài viết; của một nơi: những bài mà lời bài nêu tên nơi ấy; của một bản ghi: những bài mà bản ghi trích làm căn cứ.',
    },
    linkages: {
      label: 'Liên kết',
      unit: 'bản ghi liên kết',
      definition:
        'Số bản ghi liên kết; của một nơi: những liên kết mà nơi ấy hoặc cơ quan của nơi ấy là một bên, kể cả liên kết với vùng, cơ quan Trung ương hay một nhóm không kể tên; của một vùng: những liên kết mà câu trích nêu tên vùng.',
    },
    'linkages-joining': {
      label: 'Liên kết nối hai tỉnh, thành phố',
      unit: 'bản ghi liên kết',
      definition:
        'Số bản ghi liên kết nối ít nhất một cặp tỉnh, thành phố; của một nơi: nối nơi ấy với một nơi khác; của một cặp: nối đúng hai nơi ấy.',
    },
    'linkages-internal': {
      label: 'Liên kết nội bộ',
      unit: 'bản ghi liên kết',
      definition:
        'Số bản ghi liên kết chỉ nối những nơi mà hiện nay ở trong cùng một đơn vị, không nối thêm nơi nào khác.',
    },
    'linkages-unjoined': {
      label: 'Liên kết không rõ hai đầu',
      unit: 'bản ghi liên kết',
      definition: 'Số bản ghi liên kết không nêu đủ hai tỉnh, thành phố nên không nối nơi nào với nơi nào.',
    },
    origins: {
      label: 'Nguồn gốc độc lập',
      unit: 'nguồn',
      definition: 'Số bài viết, bản đăng lại của một bài tính chung với bài ấy là một.',
    },
    records: {
      label: 'Bản ghi',
      unit: 'bản ghi',
      definition:
        'Số bản ghi của mọi loại; của một nơi: những bản ghi mà câu trích nêu tên nơi ấy, và các liên kết mà nơi ấy là một bên.',
    },
    quotes: {
      label: 'Câu trích',
      unit: 'câu',
      definition:
        'Số đoạn nguyên văn khác nhau được trích làm căn cứ; một đoạn làm căn cứ cho nhiều bản ghi tính một lần.',
    },
    citations: {
      label: 'Lượt dẫn câu trích',
      unit: 'lượt',
      definition: 'Số lần các bản ghi dẫn một đoạn nguyên văn làm căn cứ; mỗi lượt được máy đối chiếu với bài.',
    },
    gaps: {
      label: 'Điều nguồn không nêu',
      unit: 'thông tin',
      definition:
        'Số thông tin mà bản ghi lẽ ra có nhưng các nguồn không nêu; của một nơi: ở những bản ghi gọi tên nơi ấy và ở các liên kết của nó.',
    },
    'projects-members': {
      label: 'Dự án ở các thành viên',
      unit: 'dự án',
      definition:
        'Số dự án nằm ở ít nhất một tỉnh, thành phố là hoặc từng là thành viên của vùng, do nguồn gọi tên hoặc biên tập suy ra; mỗi dự án tính một lần.',
    },
    'gaps-tabled': {
      label: 'Ô trống trong các bảng của báo cáo',
      unit: 'ô',
      definition:
        'Số ô ghi «không nêu» vì nguồn không nêu, trong các bảng liên kết, dự án, nhiệm vụ và văn bản của một báo cáo in; điều mà các bảng không có chỗ ghi thì không tính.',
    },
    marks: {
      label: 'Mốc thời gian',
      unit: 'mốc',
      definition:
        'Số ngày, tháng, năm hay khoảng thời gian mà văn bản, liên kết, dự án, chương trình, sự kiện, nhiệm vụ, phát biểu, bản tin và bài viết có; một bản ghi có thể có nhiều mốc; của một năm: những mốc đứng ở năm ấy.',
    },
    'marks-inferred': {
      label: 'Mốc thời gian do biên tập suy ra',
      unit: 'mốc',
      definition: 'Số mốc thời gian mà biên tập suy ra, có lý do, trong khi nguồn không nêu hoặc nêu thiếu.',
    },
    'records-timeline': {
      label: 'Bản ghi trên dòng thời gian',
      unit: 'bản ghi',
      definition:
        'Số bản ghi thuộc những loại có mốc thời gian, kể cả bản ghi không nêu ngày tháng; của một bản ghi là chính nó và những bản ghi nhắc tới nó.',
    },
    'records-undated': {
      label: 'Bản ghi không rõ ngày',
      unit: 'bản ghi',
      definition: 'Số bản ghi của những loại có trong dòng thời gian mà không có mốc thời gian nào.',
    },
    'linkages-dated': {
      label: 'Liên kết mà nguồn nêu thời gian',
      unit: 'bản ghi liên kết',
      definition: 'Số bản ghi liên kết có ngày ký hoặc thời gian thực hiện do nguồn nêu.',
    },
    'linkages-dated-inferred': {
      label: 'Liên kết có thời gian do biên tập suy ra',
      unit: 'bản ghi liên kết',
      definition: 'Số bản ghi liên kết có ngày ký hoặc thời gian thực hiện do biên tập suy ra, có lý do.',
    },
    'provinces-unnamed': {
      label: 'Tỉnh, thành phố không nguồn nào nêu',
      unit: 'tỉnh, thành phố',
      definition:
        'Số tỉnh, thành phố hiện nay mà không bài viết nào nêu tên và không bản ghi nào gắn với, trừ công trình chỉ đi qua theo hình vẽ.',
    },
    'fields-stated': {
      label: 'Thông tin nguồn nêu',
      unit: 'thông tin',
      definition:
        'Trong những thông tin mà khi thiếu thì trang ghi «không nêu»: số thông tin do nguồn nêu; bài còn là bản thô không được đếm.',
    },
    'fields-inferred': {
      label: 'Thông tin do biên tập suy ra',
      unit: 'thông tin',
      definition:
        'Trong những thông tin mà khi thiếu thì trang ghi «không nêu»: số thông tin do biên tập suy ra, kể cả khi chỉ một phần được suy ra.',
    },
    'regions-known': {
      label: 'Vùng trong danh sách',
      unit: 'vùng',
      definition:
        'Số vùng có trong quy hoạch, quyết định của Nhà nước và những cách gọi vùng khác mà nguồn nhắc tới, dù đã có bản ghi hay chưa.',
    },
    'records-with-gaps': {
      label: 'Bản ghi có điều không nêu',
      unit: 'bản ghi',
      definition: 'Số bản ghi thiếu ít nhất một thông tin như vậy.',
    },
  },
  /** Of a region. */
  members: (label: string, one: string) => ({
    label: `${label} của các thành viên`,
    unit: one,
    definition: `Số ${one} có câu trích gọi tên ít nhất một tỉnh, thành phố là hoặc từng là thành viên của vùng, có nơi ấy là một bên, thuộc một liên kết mà nơi ấy là một bên, hoặc được biên tập gắn với nơi ấy; mỗi ${one} tính một lần; của một cặp: liên quan tới cả hai nơi.`,
  }),
  /** Of a place, in whichever way. */
  concerning: (label: string, one: string) => ({
    label: `${label} liên quan`,
    unit: one,
    definition: `Số ${one} liên quan tới nơi ấy theo bất cứ cách nào: câu trích nêu tên, qua một liên kết, do biên tập suy ra, hoặc hình vẽ trên bản đồ đi qua; mỗi ${one} tính một lần.`,
  }),
  related: {
    named: (label: string, one: string) => ({
      label,
      unit: one,
      definition: `Số ${one}; của một nơi hay một vùng: những ${one} mà câu trích nêu tên nơi ấy, một tên gọi khác, hoặc chữ mà bản ghi ghi là tên nơi ấy, kể cả khi tên ấy đứng trong tên của một công trình, tuyến đường hay văn bản; vị trí của công trình khi ấy có thể vẫn do biên tập suy ra, và được ghi như thế.`,
    }),
    linkage: (label: string, one: string) => ({
      label: `${label} qua liên kết`,
      unit: one,
      definition: `Số ${one} thuộc một liên kết mà nơi ấy là một bên, trong khi câu trích của ${one} không nêu tên nơi ấy.`,
    }),
    inferred: (label: string, one: string) => ({
      label: `${label} do biên tập suy ra`,
      unit: one,
      definition: `Số ${one} mà biên tập gắn với nơi ấy hay vùng ấy, có lý do, trong khi câu trích không nêu tên.`,
    }),
    through: (label: string, one: string) => ({
      label: `${label} theo hình vẽ`,
      unit: one,
      definition: `Số ${one} chỉ có hình vẽ trên bản đồ nằm ở nơi ấy hoặc đi qua nơi ấy; nguồn không nêu tên nơi ấy.`,
    }),
  },
};
