import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotifyingModule } from '@redalert/notifying';
import { deploy } from '@redalert/platform';
import { configOn, Notifier } from './notifier';

describe('two notifiers beside each other', () => {
  let notifier: Notifier;
  let second: NestFastifyApplication | undefined;

  beforeAll(async () => {
    notifier = await Notifier.start();
    const hosts = `${notifier.push.host}, ${notifier.otherPush.host}`;
    second = await deploy({
      name: 'notifier',
      modules: [NotifyingModule],
      config: configOn(notifier.database, { REDALERT_PUSH_HOSTS: hosts }),
    });
  });
  afterAll(async () => {
    await second?.close();
    await notifier?.stop();
  });

  it('send each page once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => notifier.hospital.person(`BS ${index}`)));
    const subscriptions = people.map(() => notifier.push.subscription());
    for (const [index, person] of people.entries()) await notifier.hospital.device(person, subscriptions[index]);
    const alertId = await notifier.alert();
    await notifier.page(alertId, people);
    await Promise.all(subscriptions.map((subscription) => subscription.message()));
    for (const { id } of people) {
      await notifier.expects(alertId, ({ person_id, state }) => person_id === id && state === 'accepted');
    }
    expect(subscriptions.map(({ requests }) => requests)).toEqual(people.map(() => 1));
    const pushes = (await notifier.ledger(alertId)).filter(({ channel }) => channel === 'web_push');
    expect(pushes.map(({ attempt }) => attempt)).toEqual(people.map(() => 1));
  });

  it('carry on when one of them is gone', async () => {
    await second?.close();
    second = undefined;
    const person = await notifier.hospital.person('BS Sau Cùng');
    const subscription = notifier.push.subscription();
    await notifier.hospital.device(person, subscription);
    await notifier.page(await notifier.alert(), [person]);
    await subscription.message();
    expect(subscription.requests).toBe(1);
  });
});
