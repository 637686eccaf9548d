import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, gapField, period, ref, text } from './field.ts';
import { amount, funding, party, statusOf } from './party.ts';
import { record } from './record.ts';

export const geometry = z.strictObject({
  file: field(
    z.string().regex(/^[a-z0-9-]+\.geojson$/, 'Tên tệp .geojson, chữ thường a–z, số và «-»'),
    'Tệp',
    'Tên tệp trong content/geo/',
  ),
  feature: field(text, 'Đối tượng', 'id của đối tượng trong tệp'),
});

const component = z.strictObject({
  name: field(text, 'Tên hạng mục', 'Tên như nguồn viết'),
  asset: field(ref('assets').optional(), 'Công trình', 'Mã trong content/assets'),
  from: field(text.optional(), 'Từ', 'Điểm đầu như nguồn viết'),
  via: field(text.optional(), 'Qua', 'Các điểm giữa như nguồn viết'),
  to: field(text.optional(), 'Đến', 'Điểm cuối như nguồn viết'),
});

export const WORK_KINDS = {
  road: 'đường bộ',
  expressway: 'đường cao tốc',
  bridge: 'cầu',
  railway: 'đường sắt',
  port: 'cảng',
  'industrial-park': 'khu công nghiệp',
  'urban-area': 'khu đô thị',
  water: 'nước, thủy lợi',
  other: 'khác',
};

export const projects = defineCollectionSchema({
  format: 'yml',
  segment: 'du-an',
  label: 'Dự án',
  one: 'dự án',
  advice: 'Công trình dự kiến hoặc đang làm.',
  title: (data) => data.name,
  schema: record({
    name: field(text, 'Tên dự án', 'Tên như nguồn viết'),
    kind: field(codes(WORK_KINDS), 'Loại', 'Loại công trình'),
    components: field(z.array(component).min(1).optional(), 'Hạng mục', 'Các đoạn, các phần mà nguồn kể'),
    provinces: gapField(z.array(ref('@unit')).min(1).optional(), 'Tỉnh, thành phố', 'Nơi có công trình'),
    funding: gapField(z.array(funding).min(1).optional(), 'Nguồn vốn', 'Nguồn vốn của riêng dự án này'),
    budget: gapField(amount.optional(), 'Tổng mức đầu tư', 'Chỉ khi nguồn nêu số'),
    period: gapField(period.optional(), 'Thời gian thực hiện', 'Thời gian mà nguồn nêu'),
    status: gapField(
      statusOf(
        codes({
          identification: 'đề xuất',
          preparation: 'chuẩn bị đầu tư',
          implementation: 'đang thực hiện',
          completion: 'đã hoàn thành',
          maintenance: 'khai thác, bảo trì',
          decommissioning: 'đang dừng khai thác',
          decommissioned: 'đã dừng khai thác',
          cancelled: 'đã hủy',
        }),
      ).optional(),
      'Tình trạng',
      'Giai đoạn theo bảng mã của OC4IDS',
    ),
    parties: field(z.array(party).min(1).optional(), 'Các bên', 'Các bên và vai trò mà nguồn nêu'),
    documents: field(z.array(ref('documents')).min(1).optional(), 'Văn bản', 'Văn bản về dự án'),
    geometry: field(geometry.optional(), 'Hình trên bản đồ', 'Đối tượng trong content/geo/'),
  }),
});
