import { formatNumber } from '../domain/numbers.ts';

const number = (value: number) => formatNumber(value, 0);

/** Every text of the interface in Vietnamese, by the part of the site that shows it. */
export const vi = {
  common: {
    skip: 'Đến nội dung chính',
    home: 'Trang chủ',
    mainNav: 'Mục chính',
    allSections: 'Tất cả các mục',
    breadcrumbs: 'Vị trí trang',
    absent: 'không nêu',
    inferred: 'suy ra',
    records: (count: number) => `${number(count)} bản ghi`,
    asOf: (day: string) => `Tính đến ngày ${day}`,
    external: 'liên kết ra ngoài',
  },
  nav: {
    overviewGroup: 'Tổng quan',
    recordsGroup: 'Bản ghi',
    aboutGroup: 'Về trang này',
    overview: 'Bảng tổng quan',
    map: 'Bản đồ',
    timeline: 'Dòng thời gian',
    charts: 'Biểu đồ',
    units: 'Tỉnh, thành phố',
    gaps: 'Khoảng trống',
    data: 'Dữ liệu',
    handbook: 'Hướng dẫn',
    about: 'Giới thiệu',
    licence: 'Dữ kiện: CC BY 4.0. Chữ của bài viết thuộc nơi đăng.',
  },
};
