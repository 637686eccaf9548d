export const handbook = {
  title: 'Hướng dẫn',
  contents: 'Trong phần hướng dẫn',
};
