import type { GraphData, GraphEdge, GraphNode } from './layout.ts';

const KINDS = ['căn cứ', 'thực hiện', 'phù hợp với', 'thuộc', 'sửa đổi', 'thay thế'];
const PLACES = ['Đắk Lắk', 'Gia Lai', 'Lâm Đồng', 'Quảng Ngãi', 'Khánh Hòa', 'Đà Nẵng', 'Huế', 'Cần Thơ'];
const SUBJECTS = [
  'phát triển kết cấu hạ tầng giao thông kết nối vùng',
  'phối hợp bảo vệ và phát triển rừng vùng giáp ranh',
  'liên kết phát triển du lịch',
  'xúc tiến thương mại và tiêu thụ nông sản giữa các địa phương trong vùng',
  'hoàn thiện thể chế liên kết vùng kinh tế - xã hội',
];

/** Kinds of document by layer, as they follow one another. */
const LAYERS: string[][] = [
  ['luật'],
  ['nghị quyết', 'chỉ thị', 'nghị định'],
  ['kế hoạch', 'quy hoạch', 'văn bản', 'chương trình'],
  ['kế hoạch', 'quy chế', 'công văn'],
];

/** Made-up documents that rest on one another, always the same for the same count: for the gallery and for tests. */
export function sampleGraph(count: number): GraphData {
  const nodes = Array.from({ length: count }, (_, i): GraphNode => sampleNode(i, count));
  return { columns: ['Văn bản', 'Loại', 'Nhiệm vụ'], nodes, edges: sampleEdges(nodes), kinds: sampleKinds() };
}

/** Three documents that go round in a circle, and a fourth. */
export function sampleCircle(): GraphData {
  const { nodes, ...rest } = sampleGraph(4);
  const edges = [
    { from: 0, to: 1, kind: 0 },
    { from: 1, to: 2, kind: 1 },
    { from: 2, to: 0, kind: 0 },
    { from: 0, to: 3, kind: 4 },
  ];
  return { ...rest, nodes, edges };
}

function sampleKinds() {
  return KINDS.map((label) => ({ label, back: `${label} (quan hệ vòng)` }));
}

/** One law in eight, two resolutions, three plans, two papers of the lowest layer. */
function layerOf(i: number, count: number): number {
  const share = i / Math.max(1, count);
  return share < 0.12 ? 0 : share < 0.37 ? 1 : share < 0.75 ? 2 : 3;
}

function sampleNode(i: number, count: number): GraphNode {
  const rank = layerOf(i, count);
  const kind = LAYERS[rank]![i % LAYERS[rank]!.length]!;
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  const subject = SUBJECTS[i % SUBJECTS.length]!;
  const number = `${i + 1}/${rank < 2 ? 'VD' : 'VD-UBND'}`;
  const where = rank < 2 ? '' : ` tỉnh ${PLACES[i % PLACES.length]!}`;
  const label = `${name} số ${number} về ${subject}${where}`;
  const tasks = rank === 0 || i % 3 === 0 ? 0 : ((i * 7) % 19) + 1;
  const leaf = tasks > 0 ? `${tasks} nhiệm vụ` : undefined;
  const late = tasks > 9 ? `${tasks - 9} đã qua hạn mà nguồn nêu` : undefined;
  return {
    label,
    short: `${name} ${number}`,
    kind,
    rank: Math.min(rank, 2),
    detail: `${(i % 28) + 1}/4/2024`,
    ...(leaf ? { leaf } : {}),
    ...(late ? { late } : {}),
    title: [`${label}.`, leaf && `Căn cứ của ${leaf}.`].filter(Boolean).join(' '),
    cells: [[{ text: label, path: '/kieu-mau/' }], kind, leaf ?? '–'],
  };
}

/** Each document rests on one or two of the layers above it; some replace or amend their neighbour. */
function sampleEdges(nodes: readonly GraphNode[]): GraphEdge[] {
  const count = nodes.length;
  const edges: GraphEdge[] = [];
  for (let to = 0; to < count; to++) {
    const layer = layerOf(to, count);
    const above = nodes
      .keys()
      .filter((i) => layerOf(i, count) === layer - 1)
      .toArray();
    const higher = nodes
      .keys()
      .filter((i) => layerOf(i, count) < layer - 1)
      .toArray();
    if (above.length > 0) edges.push({ from: above[(to * 5) % above.length]!, to, kind: to % 2 });
    if (above.length > 1 && to % 4 === 0) edges.push({ from: above[(to * 5 + 1) % above.length]!, to, kind: to % 2 });
    if (higher.length > 0 && to % 3 === 0) edges.push({ from: higher[(to * 3) % higher.length]!, to, kind: 2 });
    if (to > 0 && layerOf(to - 1, count) === layer && layer === 3 && to % 4 === 1)
      edges.push({ from: to - 1, to, kind: to % 2 === 0 ? 4 : 5 });
  }
  return edges;
}
