import { ChangeFeed } from '@redalert/platform';
import { startRedis, until, type Phone, type TestRedis } from '@redalert/testing';
import { House } from './house';

describe('the two roads to the screens', () => {
  let house: House;
  let redis: TestRedis;
  let board: Phone;

  beforeAll(async () => {
    redis = await startRedis();
    house = await House.open({ REDIS_URL: redis.url });
    await house.hospital.person('BS Nhi Trực', { roles: ['NHI-BS'], onDuty: 'primary' });
    board = house.screen(house.tabletToken);
    await board.connect();
    await until(() => board.systems.at(-1)?.redis === 'up');
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await house?.close();
    await redis?.stop();
  });

  it('show an alert by Redis while no notification comes through', async () => {
    jest.spyOn(house.app.get(ChangeFeed).changes, 'next').mockImplementation(() => undefined);
    const { id } = await house.raise();
    await board.expectsAlert((alert) => alert.id === id && alert.state === 'RINGING', { within: 2_000 });
  });

  it('show it by notification while Redis is frozen, and say so', async () => {
    redis.pause();
    const { id } = await house.raise();
    await board.expectsAlert((alert) => alert.id === id && alert.state === 'RINGING', { within: 2_000 });
    redis.resume();
  });
});
