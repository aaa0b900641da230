import { delayAfter } from './attempts';

describe('the delay after wrong passwords', () => {
  it('lets a tired hand mistype four times', () => {
    expect([1, 2, 3, 4].map(delayAfter)).toEqual([0, 0, 0, 0]);
  });

  it('then grows', () => {
    expect([5, 6, 7, 8].map(delayAfter)).toEqual([5, 10, 20, 40]);
  });

  it('never locks anybody out for good', () => {
    expect(delayAfter(1_000)).toBe(900);
  });
});
