import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { answerPage, type Actor, type AlertView } from '@redalert/contracts';
import { asProblem, Authenticator, facilityOf, languageOf, Problem, Public, UnitOfWork } from '@redalert/platform';
import { AlertViews } from '@redalert/views';
import type { FastifyReply } from 'fastify';
import { AnswerPage } from '../answer-page.use-case';
import { answerPageHtml, problemPageHtml } from './answer-page.html';

interface Form {
  readonly t?: string;
  readonly kind?: string;
  readonly etaMinutes?: string;
}

/**
 * The page behind a one-time link: plain HTML and one form, usable before any script and without a login. The token in
 * it answers one page; opening the link answers nothing.
 */
@ApiExcludeController()
@Public()
@Controller({ path: 'a', version: VERSION_NEUTRAL })
export class AnswerPageController {
  constructor(
    private readonly answerPage: AnswerPage,
    private readonly authenticator: Authenticator,
    private readonly work: UnitOfWork,
    private readonly views: AlertViews,
  ) {}

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query('t') token: string | undefined,
    @Headers('accept-language') accepts: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(reply, languageOf(accepts), async () => {
      const actor = await this.bearer(token, id);
      return answerPageHtml({
        view: await this.read(actor, id),
        personId: actor.personId,
        token: token as string,
        language: languageOf(accepts),
        recorded: undefined,
      });
    });
  }

  @Post(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() form: Form,
    @Headers('accept-language') accepts: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    reply.status(200);
    return this.page(reply, languageOf(accepts), async () => {
      const actor = await this.bearer(form.t, id);
      const answer = answerPage.safeParse({
        kind: form.kind,
        ...(form.etaMinutes && { etaMinutes: Number(form.etaMinutes) }),
      });
      if (!answer.success) throw new Problem('invalid-body');
      const outcome = await this.answerPage.run(actor, id, answer.data);
      return answerPageHtml({
        view: outcome.alert,
        personId: actor.personId,
        token: form.t as string,
        language: languageOf(accepts),
        recorded: outcome,
      });
    });
  }

  private async bearer(token: string | undefined, alertId: string): Promise<Extract<Actor, { kind: 'link' }>> {
    const actor = token === undefined ? undefined : await this.authenticator.authenticate(token);
    if (actor?.kind !== 'link' || actor.alertId !== alertId) throw new Problem('token-spent');
    return actor;
  }

  private async read(actor: Actor, id: string): Promise<AlertView> {
    const [view] = await this.work.run({ facilityId: facilityOf(actor) }, (tx) => this.views.byIds(tx, [id]));
    if (view === undefined) throw new Problem('not-found');
    return view;
  }

  /** A problem is a page too: whoever holds the phone must read what to do. */
  private async page(reply: FastifyReply, language: 'vi' | 'en', make: () => Promise<string>): Promise<string> {
    try {
      return await make();
    } catch (error) {
      const problem = asProblem(error);
      reply.status(problem.status);
      const { alert } = problem.facts as { alert?: AlertView };
      return problemPageHtml(problem.slug, language, alert);
    }
  }
}
