export { DispatchingHttpModule, DispatchingModule, DispatchingWorkersModule } from './dispatching.module';
export { AnswerPage } from './answer-page.use-case';
