import { spawn } from 'node:child_process';

// Waits for the parent, then ends what it left and removes its folder. A shell, because it must outlive a killed Node.
const script =
  'while kill -0 "$0" 2>/dev/null; do sleep 1; done; kill -QUIT "$1" 2>/dev/null; sleep 1; kill -9 "$1" 2>/dev/null; if [ -n "$2" ]; then rm -rf "$2"; fi';

/** Ends process `pid` and removes `folder` when this process has ended, however it ended. Answers with how to call that off. */
export function endWithMe(pid: number, folder = ''): () => void {
  const guard = spawn('sh', ['-c', script, String(process.pid), String(pid), folder], {
    detached: true,
    stdio: 'ignore',
    cwd: '/',
  });
  guard.unref();
  return () => {
    try {
      process.kill(-(guard.pid as number), 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  };
}
