export { AlertingModule, AlertingWorkersModule } from './alerting.module';
