export const handbook = {
  title: 'Hướng dẫn',
  contents: 'Trong phần hướng dẫn',
  rules: {
    ok: 'Ví dụ đúng',
    notOk: 'Ví dụ sai',
    groups: {
      errors: { id: 'loi', heading: 'Lỗi', lead: 'Có lỗi thì trang không được dựng; trang đang có vẫn giữ nguyên.' },
      warnings: { id: 'canh-bao', heading: 'Cảnh báo', lead: 'Cảnh báo không chặn việc đăng, nhưng nên xem.' },
      reading: {
        id: 'khi-doc-tep',
        heading: 'Lỗi khi đọc tệp',
        lead: 'Tìm thấy khi đọc tệp và đối chiếu câu trích, trước khi xét từng bản ghi.',
      },
    },
  },
};
