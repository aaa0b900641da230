import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@redalert/contracts';
import { Allows, Public, type Authenticator, type WithActor } from '@redalert/platform';
import { PolicyGuard } from './policy.guard';

class Ward {
  @Public()
  open(): void {}
  @Allows('raise')
  raise(): void {}
  @Allows('note')
  note(): void {}
  forgotten(): void {}
}

const midwife: Actor = {
  kind: 'person',
  personId: 'p',
  facilityId: 'f',
  name: 'HS Thử',
  duties: ['staff'],
  roleCodes: [],
  stale: false,
};
const knows = (actor: Actor | undefined): Authenticator => ({ authenticate: async () => actor }) as Authenticator;

function knocks(at: keyof Ward, request: object = { headers: { authorization: 'Bearer t' } }, type = 'http') {
  const context = {
    getType: () => type,
    getHandler: () => Ward.prototype[at],
    getClass: () => Ward,
    switchToHttp: () => ({ getRequest: () => request }),
  };
  return (actor?: Actor) =>
    new PolicyGuard(new Reflector(), knows(actor)).canActivate(context as unknown as ExecutionContext);
}

describe('the guard', () => {
  it('asks nothing at a public door', async () => {
    expect(await knocks('open', { headers: {} })()).toBe(true);
  });

  it('asks a stranger to sign in', async () => {
    await expect(knocks('raise', { headers: {} })(midwife)).rejects.toMatchObject({ slug: 'not-authenticated' });
    await expect(knocks('raise')(undefined)).rejects.toMatchObject({ slug: 'not-authenticated' });
  });

  it('lets in whom the policy admits, and says to the route who it is', async () => {
    const request = { headers: {}, cookies: { ra_session: 't' } } as unknown as WithActor;
    expect(await knocks('raise', request)(midwife)).toBe(true);
    expect(request.actor).toEqual(midwife);
  });

  it('refuses a route that names no permission, to everybody', async () => {
    await expect(knocks('forgotten')({ ...midwife, duties: ['admin'] })).rejects.toMatchObject({ slug: 'not-allowed' });
  });

  it('lets a lapsed session raise, and asks it to sign in for the rest', async () => {
    const lapsed: Actor = { ...midwife, stale: true };
    expect(await knocks('raise')(lapsed)).toBe(true);
    await expect(knocks('note')(lapsed)).rejects.toMatchObject({ slug: 'not-authenticated' });
  });

  it('does not stand before event handlers', async () => {
    expect(await knocks('forgotten', {}, 'rpc')(undefined)).toBe(true);
  });
});
