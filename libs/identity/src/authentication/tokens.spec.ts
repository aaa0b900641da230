import { hashOf, kindOf, newToken } from './tokens';

describe('a token', () => {
  it('says what it is by its first letters', () => {
    expect(kindOf(newToken('station'))).toBe('station');
    expect(kindOf(newToken('session'))).toBe('session');
    expect(kindOf('pt_AAAA.BBBB')).toBe('page');
  });

  it('is never asked about in the database when its form is wrong', () => {
    const token = newToken('session');
    for (const wrong of [
      '',
      'se_',
      token.slice(0, -1),
      `${token}A`,
      `xx_${token.slice(3)}`,
      'pt_AAAA',
      "se_' or true --",
      `${token}\n`,
    ]) {
      expect(kindOf(wrong)).toBeUndefined();
    }
  });

  it('is never made twice, and never kept as it is', () => {
    const made = Array.from({ length: 100 }, () => newToken('station'));
    expect(new Set(made).size).toBe(100);
    expect(hashOf(made[0] as string)).not.toContain((made[0] as string).slice(3, 12));
  });
});
