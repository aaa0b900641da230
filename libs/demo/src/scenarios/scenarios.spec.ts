import { alertTypeOf, milestoneOf } from '@redalert/catalogue';
import { demoIds } from '../ids';
import { province } from '../province';
import { scenarios } from '.';
import type { Deed } from './types';

const all = Object.values(scenarios);
const namesOf = (deed: Deed): string[] =>
  deed.kind === 'decide' ? [deed.between, deed.forAlert] : 'alert' in deed ? [deed.alert] : [];

describe.each(all.map((scenario) => [scenario.code, scenario] as const))('scenario %s', (code, { facility, steps }) => {
  it('is found under its code, and its steps follow each other in time', () => {
    expect(scenarios[code]?.code).toBe(code);
    for (const [index, step] of steps.entries())
      if (index > 0) expect(step.at).toBeGreaterThanOrEqual(steps[index - 1]!.at);
  });

  it('is played by people and in rooms of its own facility', () => {
    for (const { who, does } of steps) {
      if (who !== undefined) expect(demoIds.person(who) && who.startsWith(`${facility}.`)).toBe(true);
      if (does?.kind === 'raise')
        expect(demoIds.location(does.room) && does.room.startsWith(`${facility}/`)).toBe(true);
      if (does?.kind === 'decide') expect(demoIds.person(does.person)).toBeDefined();
    }
  });

  it('speaks of an alert only after it was raised', () => {
    const raised = new Set<string>();
    for (const { does } of steps) {
      if (does === undefined) continue;
      if (does.kind === 'raise') raised.add(does.alert);
      for (const name of namesOf(does)) expect(raised).toContain(name);
    }
  });

  it('gives a value to each milestone that asks for one, and knows every type', () => {
    for (const { does } of steps) {
      if (does?.kind === 'milestone') expect(milestoneOf(does.key)?.unit !== undefined).toBe(does.value !== undefined);
      if (does?.kind === 'raise' && does.type !== undefined) expect(alertTypeOf(does.type)).toBeDefined();
    }
  });

  it('lets people answer only for roles that they have', () => {
    for (const { who, does } of steps) {
      if (does?.kind !== 'answer' || does.role === undefined) continue;
      const person = province.flatMap(({ code, people }) => people.filter(({ key }) => `${code}.${key}` === who))[0];
      expect(person?.roles).toContain(does.role);
    }
  });

  it('has something to do for whoever acts', () => {
    for (const { who, does } of steps) expect(who === undefined).toBe(does === undefined);
  });
});
