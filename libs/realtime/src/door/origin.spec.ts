import { originAdmitted } from './origin';

describe('the origin of a page', () => {
  const own = ['https://baodong.example.vn', undefined];

  it.each([
    ['none: no browser', undefined, true],
    ['the address it was served from', 'http://10.0.0.5:3000', true],
    ['the public address', 'https://baodong.example.vn', true],
    ['another port', 'http://10.0.0.5:8080', false],
    ['the public name without TLS', 'http://baodong.example.vn', false],
    ['a name that begins like ours', 'https://baodong.example.vn.evil.test', false],
    ['a stranger', 'https://evil.test', false],
    ['a sandboxed frame', 'null', false],
    ['a file', 'file://', false],
    ['nonsense', 'x y', false],
  ])('%s', (_what, origin, admitted) => {
    expect(originAdmitted(origin, '10.0.0.5:3000', own)).toBe(admitted);
  });
});
