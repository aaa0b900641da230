import { Controller, Get, Header, HttpException, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Health, type HealthReport } from '../health';
import { Metrics } from '../metrics';
import { Public } from './actor';

/** Liveness, readiness and metrics, at the root. Readiness says in words what still works. */
@ApiExcludeController()
@Public()
@Controller({ version: VERSION_NEUTRAL })
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(): Promise<HealthReport> {
    const report = await this.health.report();
    if (report.status === 'down') throw new HttpException(report, 503);
    return report;
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.text();
  }
}
