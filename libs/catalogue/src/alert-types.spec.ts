import {
  alertTypeCodes,
  alertTypeOf,
  alertTypes,
  capabilities,
  generalAlert,
  milestones,
  milestonesFor,
  milestonesMax,
  roleOf,
  roles,
  suggestions,
} from './index';

const everyType = [...alertTypes, generalAlert];
const syllables = (text: string) => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

describe('the catalogue of alert types', () => {
  it('holds the 38 types, each once and in the order of the code list', () => {
    expect(alertTypes.map(({ code }) => code)).toEqual([...alertTypeCodes]);
    expect(new Set(alertTypeCodes).size).toBe(38);
  });

  it('gives every type a neutral code that no other has', () => {
    expect(new Set(everyType.map(({ neutralCode }) => neutralCode)).size).toBe(39);
    for (const { neutralCode } of everyType) expect(neutralCode).toMatch(/^[A-Z0-9]{2,3}$/);
  });

  it('does not invent a type', () => {
    expect(alertTypeOf('NN-ASP')?.name.vi).toBe('Ngạt sơ sinh');
    expect(alertTypeOf('NN-XXX')).toBeUndefined();
  });

  it('is written in NFC, so that a search finds what it shows', () => {
    const written = JSON.stringify([everyType, roles, capabilities, milestones, suggestions]);
    expect(written.normalize('NFC') === written).toBe(true);
  });

  it('approves nothing: that is for each hospital', () => {
    for (const type of everyType) expect(type.approvedBy).toBeNull();
  });
});

describe.each(everyType.map((type) => [type.code, type] as const))('%s', (_, type) => {
  it('fits the wall board', () => {
    expect(type.shortVi.normalize('NFC').length).toBeLessThanOrEqual(14);
  });

  it('names only roles, milestones and capabilities that exist', () => {
    const milestoneKeys = milestones.map(({ key }) => key);
    for (const { role, orElse = [] } of type.roles)
      for (const code of [role, ...orElse]) expect(roleOf(code)).toBeDefined();
    for (const { milestoneKey } of type.checklist) if (milestoneKey) expect(milestoneKeys).toContain(milestoneKey);
    for (const { startsAt, stopsAt } of type.clocks) {
      if (startsAt !== 'raised') expect(milestoneKeys).toContain(startsAt);
      if (stopsAt) expect(milestoneKeys).toContain(stopsAt);
    }
    for (const code of type.needsCapabilities)
      expect(capabilities.map((capability) => capability.code)).toContain(code);
  });

  it('says who must come, why, and where that is written', () => {
    expect(type.roles.some(({ required }) => required)).toBe(true);
    expect(new Set(type.roles.map(({ role }) => role)).size).toBe(type.roles.length);
    expect(type.criteria.length).toBeGreaterThan(0);
    expect(type.source).not.toBe('');
    expect(type.transferHint.vi).not.toBe('');
  });

  it('has five to eight steps, each of which fits one line of a phone', () => {
    expect(type.checklist.length).toBeGreaterThanOrEqual(5);
    expect(type.checklist.length).toBeLessThanOrEqual(8);
    expect(new Set(type.checklist.map(({ key }) => key)).size).toBe(type.checklist.length);
    expect(type.checklist.filter(({ text }) => syllables(text.vi) > 8).map(({ text }) => text.vi)).toEqual([]);
  });

  it('carries no dose', () => {
    for (const { text } of type.checklist)
      expect(`${text.vi} ${text.en}`).not.toMatch(/\d\s*(mg|ml|mcg|µg|ui|iu|đơn vị)(?!\p{L})/iu);
  });

  it('asks for decisions in the order of time, each once', () => {
    const times = type.decisionPoints.map(({ afterSeconds }) => afterSeconds);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it('offers at most eight milestones, none twice', () => {
    const keys = milestonesFor(type).map(({ key }) => key);
    expect(keys.length).toBeLessThanOrEqual(milestonesMax);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('roles', () => {
  it('fit the tile of the board', () => {
    for (const { short } of roles) expect(short.vi.length).toBeLessThanOrEqual(16);
  });
});

describe('a suggestion', () => {
  it('hangs on a button that its types show', () => {
    for (const { milestone, types } of suggestions) {
      for (const code of types)
        expect({ code, keys: milestonesFor(code).map(({ key }) => key) }).toEqual({
          code,
          keys: expect.arrayContaining([milestone]),
        });
    }
  });

  it('never proposes a role that is already required', () => {
    for (const { role, types } of suggestions) {
      for (const code of types)
        expect(alertTypeOf(code)?.roles.find((need) => need.required && need.role === role)).toBeUndefined();
    }
  });
});
