import { expect, it } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

it.each([
  'http://127.0.0.1:8080/ban-tin/',
  'http://localhost/cms',
  'https://0.0.0.0:3000/',
  'https://192.168.50.7/so-lieu.xlsx',
  'http://10.12.0.5/chung/',
  'http://172.20.1.9/',
  'http://172.31.255.1/',
  'https://may-chu.local/ban-in',
  'http://MAY-CHU.LOCAL./',
  'http://intranet/',
  'http://2130706433/',
  'http://[::1]/',
  'http://[fd00::1]/',
])('%s opens on no other network', (address) => expect(isPrivateAddress(address)).toBe(true));

it.each([
  'https://dia-phuong.vn/local/127.0.0.1',
  'https://10.com.vn/localhost',
  'https://172.15.0.1.example.vn/',
  'http://172.15.0.1/',
  'http://172.32.0.1/',
  'http://11.0.0.1/',
  'https://local.example.vn/',
  'http://[2001:db8::1]/',
  'not an address',
])('%s may be opened by everybody', (address) => expect(isPrivateAddress(address)).toBe(false));
