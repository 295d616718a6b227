import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { ProblemError } from '../http/problem';
import { PublicRoute, Route } from '../http/route';
import { zodQuery } from '../http/zod-body';
import { People } from './people';
import { returnTo } from './return-to';
import { SESSION_LIFETIME, SIGN_IN_LIFETIME } from './session';
import { changedSession, endedSession, renewedSession } from './session-steps';
import { SignIn, type SignInUnderWay } from './sign-in';

const loginQuery = z.strictObject({ returnTo: returnTo.default('/personal/') });

/** What the provider sends is checked by the protocol's own library; only `state` is ours to find again. */
const callbackQuery = z.looseObject({ state: z.string().max(500) });

/** Sign-ins one browser may have under way: one for each tab, within reason. */
const TABS = 5;

const redirect = { mediaType: 'text/html' };

@PublicRoute()
@Controller('auth')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly people: People,
  ) {}

  @Get('login')
  @Route({
    summary: 'Börja logga in: skickar vidare till inloggningstjänsten',
    response: redirect,
    problems: ['identity-provider-unavailable'],
  })
  async login(
    @Query(zodQuery(loginQuery)) query: z.output<typeof loginQuery>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { url, state, underWay } = await this.signIn.begin(query.returnTo);
    const { session } = request;
    session.signIns = Object.fromEntries(
      [...Object.entries(session.signIns ?? {}), [state, underWay] as const].slice(-TABS),
    );
    if (session.personId === undefined) session.cookie.maxAge = SIGN_IN_LIFETIME;
    await changedSession(request);
    response.redirect(303, url);
  }

  @Get('callback')
  @Route({
    summary: 'Slutför inloggningen: inloggningstjänsten skickar hit',
    response: redirect,
    problems: ['sign-in-failed', 'unknown-person', 'identity-provider-unavailable'],
  })
  async callback(
    @Query(zodQuery(callbackQuery)) { state }: z.output<typeof callbackQuery>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const underWay = underWayOf(request, state);
    const query = request.originalUrl.slice(request.originalUrl.indexOf('?'));
    const subject = await this.signIn.finish(query, state, underWay);
    const person = await this.people.bySubject(subject);
    if (!person) throw new ProblemError('unknown-person');
    // A new id: whoever knew the one before sign-in gains nothing by it.
    await renewedSession(request, {
      personId: person.id,
      signedInAt: new Date().toISOString(),
      browser: (request.get('user-agent') ?? 'okänd').slice(0, 200),
    });
    request.session.cookie.maxAge = SESSION_LIFETIME;
    await changedSession(request);
    response.redirect(303, underWay.returnTo);
  }

  @Post('logout')
  @HttpCode(204)
  @Route({ summary: 'Logga ut: sessionen tas bort', problems: ['cross-site'] })
  async logout(@Req() request: Request): Promise<void> {
    await endedSession(request);
  }
}

/** Used up by being found: the same return address works once. */
function underWayOf({ session }: Request, state: string): SignInUnderWay {
  const { [state]: underWay, ...others } = session.signIns ?? {};
  if (!underWay) throw new ProblemError('sign-in-failed');
  session.signIns = others;
  return underWay;
}
