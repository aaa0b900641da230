// What specs use: real PostgreSQL and Redis, real processes, a clock that moves, phones and a push service that are ours.

export { freshDatabase, type TestDatabase } from './database/fresh-database';
export { startPostgres } from './database/postgres';
export { TestClock } from './database/test-clock';
export { endWithMe } from './leave-nothing';
export { Api, api, ApiProblem } from './people/api';
export { demoWorld, type DemoWorld } from './people/demo-world';
export { aHospital, PASSWORD, type Hospital, type PersonOptions, type TestPerson } from './people/hospital';
export { Phone, phone, SocketProblem, type PhoneOptions } from './people/phone';
export {
  LocalPushService,
  localPushService,
  type Behaviour,
  type LocalSubscription,
  type PushMessage,
} from './push/local-push-service';
export { startRedis, type TestRedis } from './services/redis';
export {
  startServices,
  topologies,
  type ServiceName,
  type Services,
  type ServicesOptions,
  type Topology,
} from './services/services';
export { until, type UntilOptions } from './until';
