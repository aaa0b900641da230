import { MessageBudget } from './message-budget';

describe('the budget of a socket', () => {
  it('is fifty messages a second, and new every second', () => {
    let at = 0;
    const budget = new MessageBudget(() => at);
    const spendAll = (count: number) => Array.from({ length: count }, () => budget.spend());
    expect(spendAll(50)).not.toContain(false);
    expect(budget.spend()).toBe(false);
    at = 999;
    expect(budget.spend()).toBe(false);
    at = 1_000;
    expect(spendAll(50)).not.toContain(false);
  });
});
