import { demoWorld, freshDatabase, localPushService, startServices, api, phone, until } from '@redalert/testing';
import { randomUUID } from 'node:crypto';
jest.setTimeout(90000);
it.each(['one', 'four'] as const)('%s', async (topology) => {
  const database = await freshDatabase(); const push = await localPushService();
  const world = await demoWorld(database);
  const services = await startServices({ topology, redis: true, env: { DATABASE_URL: database.serviceUrl, ...push.env } });
  try {
    const hs = await api(services.url).signedIn('suoida.hs1', world.password);
    const nhi = await api(services.url).signedIn('suoida.nhi1', world.password);
    const subscription = push.subscription(); const id = randomUUID();
    await nhi.registerDevice({ id, name: 'p', subscription: subscription.toJSON() });
    const p = phone({ realtimeUrl: services.realtimeUrl, token: nhi.token as string, deviceId: id });
    await p.connect();
    const t0 = performance.now();
    const alert = await hs.raise({ facilityId: world.ids.facility('suoida'), locationId: world.ids.location('suoida/phong-sinh-2'), typeCode: 'NN-ASP' });
    const raised = performance.now();
    const page = await p.expectsPage(); const paged = performance.now();
    await subscription.message(); const pushed = performance.now();
    process.stderr.write(JSON.stringify({ topology, raise: raised - t0, page: paged - t0, push: pushed - t0 }) + '\n');
    await until(async () => (await hs.alert(alert.id)).roleCalls.some((r) => r.pages.some((g) => g.id === page.pageId && g.deliveries.some((d) => d.channel === 'socket' && d.state === 'shown'))), { describe: 'receipt' });
    await p.answers(alert.id, { kind: 'coming', etaMinutes: 5, pageId: page.pageId });
    await services.restart('notifier');
    await hs.standDown(alert.id, { kind: 'false_alarm' });
    await p.expectsRecall(alert.id);
    process.stderr.write((await subscription.message(1)).payload.notification.body + JSON.stringify(push.violations) + '\n');
    p.disconnect();
  } catch (e) { process.stderr.write(services.logs(30)); throw e; } finally { await services.stopAll(); await push.stop(); await database.drop(); }
});
