import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { signIn, type Actor, type SessionView, type SignIn as SignInOrder } from '@redalert/contracts';
import { Allows, By, Problem, Public, SESSION_COOKIE, tokenOf, type WithActor } from '@redalert/platform';
import type { FastifyReply } from 'fastify';
import { SessionViews } from '../session/session-views';
import { Sessions } from '../session/sessions';
import { SignIn } from '../sign-in/sign-in.use-case';

const COOKIE_SECONDS = 400 * 24 * 3600; // the longest a browser keeps one; how long it counts is the server's business

/** Signing in, who am I, signing out. The token comes back in the body too, for programs and for sockets. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
  ) {}

  @Public()
  @Post()
  async open(
    @Body({ schema: signIn }) order: SignInOrder,
    @Req() request: WithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, actor } = await this.signIn.run(order).catch((refused: unknown) => {
      sayWhenToRetry(refused, reply);
      throw refused;
    });
    void reply.setCookie(SESSION_COOKIE, token, { ...cookieOf(request), maxAge: COOKIE_SECONDS });
    return this.views.of(actor, token);
  }

  @Allows('own-session')
  @Get()
  show(@By() actor: Actor): Promise<SessionView> {
    return this.views.of(actor);
  }

  @Allows('own-session')
  @Delete()
  @HttpCode(204)
  async end(
    @By() actor: Actor,
    @Req() request: WithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(tokenOf(request) ?? '', actor);
    void reply.clearCookie(SESSION_COOKIE, cookieOf(request));
  }
}

const cookieOf = (request: WithActor) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: request.protocol === 'https',
});

function sayWhenToRetry(refused: unknown, reply: FastifyReply): void {
  const seconds = refused instanceof Problem ? refused.facts['retryAfterSeconds'] : undefined;
  if (typeof seconds === 'number') void reply.header('retry-after', String(seconds));
}
