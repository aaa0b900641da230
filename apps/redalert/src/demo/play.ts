import { DemoClient, ScenarioPlayer, type Scenario } from '@redalert/demo';

/** Plays a scenario at a running system, `speed` times as fast as it happened. */
export async function playOn(url: string, scenario: Scenario, speed: number): Promise<void> {
  const startedAt = performance.now();
  const until = async (seconds: number) => {
    const wait = startedAt + (seconds * 1000) / speed - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  };
  if (speed !== 1)
    console.log(
      `Diễn nhanh ${speed} lần. Hạn gọi của máy chủ vẫn theo giây thật: vai chưa ai nhận có thể chưa kịp chuyển người dự bị.`,
    );
  await new ScenarioPlayer(new DemoClient(url), { until, say: (line) => console.log(line) }).play(scenario);
}
