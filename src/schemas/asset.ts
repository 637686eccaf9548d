import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, ref, text } from './field.ts';
import { geometry } from './project.ts';
import { record } from './record.ts';

export const assets = defineCollectionSchema({
  format: 'yml',
  segment: 'cong-trinh',
  label: 'Công trình, địa danh',
  one: 'công trình, địa danh',
  advice: 'Đường, cầu, cảng, khu công nghiệp, sông hồ, di sản có sẵn hoặc được nhắc tên.',
  title: (data) => data.name,
  schema: record({
    name: field(text, 'Tên', 'Tên đầy đủ; các cách viết khác để ở aliases'),
    kind: field(
      codes({
        expressway: 'đường cao tốc',
        'national-road': 'quốc lộ',
        road: 'đường bộ',
        bridge: 'cầu',
        railway: 'đường sắt',
        port: 'cảng biển',
        'industrial-park': 'khu công nghiệp',
        'urban-area': 'khu đô thị',
        lake: 'hồ',
        river: 'sông',
        mountain: 'núi',
        place: 'địa danh',
        heritage: 'di sản',
      }),
      'Loại',
      'Loại công trình, địa danh',
    ),
    provinces: field(z.array(ref('@unit')).min(1).optional(), 'Tỉnh, thành phố', 'Nơi có công trình'),
    geometry: field(geometry.optional(), 'Hình trên bản đồ', 'Đối tượng trong content/geo/'),
  }),
});
