import { NotifyingModule } from '@redalert/notifying';
import { deploy } from '@redalert/platform';

/** Hands pages to channels. */
deploy({ name: 'notifier', modules: [NotifyingModule] }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
