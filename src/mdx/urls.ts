import { isPrivateAddress } from '../domain/private-address.ts';

/** Addresses that content may link to or show. Each function returns what is wrong, in Vietnamese, or nothing. */

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFDD0-\uFDEF]/u;
const SCHEME = /^([^/?#]*?):/;
const HTTP = /^https?:\/\//i;

/** A link: `https://…`, `http://…`, `mailto:…`, `#anchor` or a path of this site. */
export function linkProblem(href: string): string | undefined {
  const common = commonProblem(href);
  if (common) return common;
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'mailto') return undefined;
  if (scheme !== 'http' && scheme !== 'https')
    return `Liên kết «${href}» không được phép; chỉ dùng https://, http://, mailto:, #mục hoặc đường dẫn của trang này.`;
  return webProblem(href);
}

/** An image: a path of this site, without `..`. */
export function imageProblem(src: string): string | undefined {
  const common = commonProblem(src);
  if (common) return common;
  if (SCHEME.test(src)) return `Ảnh «${src}» phải nằm trong trang này; không lấy ảnh từ máy chủ khác.`;
  if (/^[?#]/.test(src)) return `Ảnh «${src}» thiếu đường dẫn tới tệp.`;
  if (decoded(src).split(/[?#]/)[0]!.split('/').includes('..')) return `Đường dẫn ảnh «${src}» không được chứa «..».`;
  return undefined;
}

function commonProblem(url: string): string | undefined {
  if (url === '') return 'Địa chỉ để trống.';
  const plain = decoded(url);
  const hidden = HIDDEN.exec(plain)?.[0];
  if (hidden) return `Địa chỉ chứa ký tự ẩn ${codePoint(hidden)}; hãy gõ lại địa chỉ.`;
  if (plain.includes('\\')) return `Địa chỉ «${url}» chứa dấu «\\»; hãy dùng «/».`;
  if (url.startsWith('//')) return `Địa chỉ «${url}» thiếu https: ở đầu.`;
  return undefined;
}

function webProblem(href: string): string | undefined {
  const url = HTTP.test(href) ? URL.parse(href) : null;
  if (!url) return `Địa chỉ «${href}» không đúng dạng https://tên-miền/…`;
  if (url.username !== '' || url.password !== '')
    return `Địa chỉ «${href}» có phần tên đăng nhập trước «@»; hãy bỏ phần ấy đi.`;
  if (isPrivateAddress(href))
    return `Địa chỉ «${href}» chỉ mở được trên máy hay mạng nội bộ của người viết; hãy dẫn địa chỉ công khai.`;
  return undefined;
}

/** The address as a reader would see it; as it stands when its percent signs mean nothing. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** `U+200B` */
function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
