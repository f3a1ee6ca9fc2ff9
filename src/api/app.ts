/** The door: the Express application. */
import express, { type Express, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Actor } from '../domain/roles.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Store } from '../store/db.ts';
import { isRehearsal } from '../store/rehearsal.ts';
import { createAuthenticator } from './auth.ts';
import { signInCalls } from './sign-in-contract.ts';
import { createSignIn } from './sign-in.ts';
import { AUTH_PATH, type SignInSettings } from './sign-in-library.ts';
import { contracts } from './openapi.ts';
import type { Deps, Hands } from './dispatch.ts';
import { accountRouter } from './accounts.ts';
import { loginRouter } from './logins.ts';
import { tokenRouter } from './tokens.ts';
import { circularRouter } from './circulars.ts';
import { delegationRouter } from './delegations.ts';
import { docsRouter } from './docs.ts';
import { evidenceBytes, evidenceRouter, isUpload } from './evidence.ts';
import { errorMiddleware, Problem } from './errors.ts';
import { feedRouter } from './feed.ts';
import { healthRouter } from './health.ts';
import { assignmentRouter } from './assignments.ts';
import { bulkRouter } from './bulk.ts';
import { calendarRouter } from './calendar.ts';
import { calendarRevisionRouter } from './calendar-revisions.ts';
import { handoverRouter } from './handovers.ts';
import { inboxRouter } from './inbox.ts';
import { interviewRouter } from './interviews.ts';
import { meetingPlanRouter } from './meeting-plans.ts';
import { meetingRouter } from './meetings.ts';
import { indicatorRouter } from './indicators.ts';
import { mandateRouter } from './mandates.ts';
import { mechanismRouter } from './mechanisms.ts';
import { membershipRouter } from './memberships.ts';
import { metricsRouter } from './metrics.ts';
import { monitoringReportRouter } from './monitoring-reports.ts';
import { monitoringSeriesRouter } from './monitoring-series.ts';
import { officeReportRouter } from './office-reports.ts';
import { sanctionRouter } from './sanctions.ts';
import { overviewRouter } from './overview.ts';
import { LARGEST_PLAN_BODY } from './plan-contract.ts';
import { planRouter } from './plans.ts';
import { monitoringRoundRouter } from './monitoring-rounds.ts';
import { recordingRouter } from './recordings.ts';
import { rectificationRouter } from './rectifications.ts';
import { referralRouter } from './referrals.ts';
import { rateLimits } from './rate-limits.ts';
import { plainTargets } from './targets.ts';
import { requestIdOf, requestIds } from './request-id.ts';
import { referenceRouter } from './reference.ts';
import { isSheet, sheetBytes, submissionSheetRouter } from './submission-sheets.ts';
import { submissionRouter } from './submissions.ts';
import { supervisionNoticeRouter } from './supervision-notices.ts';
import { unitRouter } from './units.ts';

/** The largest body: fifty pieces of evidence as text would be more, but uploads are another way in. */
const LARGEST_BODY = '2mb';

/** Makes the application; the nudge and everything else of Temporal is handed in. */
export function createApp(options: {
  store: Store;
  hands: Hands;
  log: Logger;
  files: FileStore;
  /** The largest upload, in bytes. */
  evidenceMaxBytes: number;
  /** How many requests one account may make in a minute; 0 for as many as it likes. */
  ratePerMinute: number;
  /** Whose X-Forwarded-For is believed: how many proxies stand before us, or their addresses; nobody's when absent. */
  trustProxy?: number | readonly string[] | undefined;
  signIn: SignInSettings;
}): Express {
  const { store, log } = options;
  const { hands, files } = quietInRehearsals(options);
  const signIn = createSignIn({
    ...{ store, log, ...options.signIn },
    tokensRevoked: () => {
      forgetActors();
    },
  });
  const { authenticate, forgetActors } = createAuthenticator(store, signIn);
  const deps: Deps = { store, hands, files, authenticate: oncePerRequest(authenticate), forgetActors };
  const app = express();
  app.set('trust proxy', options.trustProxy ?? false);
  app.disable('x-powered-by');
  // ETags are made of the JSON by dispatch.ts; Express would make weak ones of its own.
  app.set('etag', false);
  app.use(requestIds());
  app.use(
    helmet({
      // Intranets serve plain http: a browser told to upgrade would find nothing there.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        directives: {
          upgradeInsecureRequests: null,
          'style-src': ["'self'", "'unsafe-inline'"],
          'font-src': ["'self'", 'data:'],
        },
      },
    }),
  );
  app.use((request, response, next) => {
    const startedAt = process.hrtime.bigint();
    response.on('finish', () => {
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const path = request.originalUrl.split('?')[0];
      const requestId = requestIdOf(response);
      log.info({ method: request.method, path, status: response.statusCode, ms, requestId }, 'request');
    });
    next();
  });
  app.use(plainTargets());
  // Before the routers: Express would name the methods of the first one only.
  app.options('/{*any}', (request, response, next) => {
    const taken = methodsOf(request.path);
    if (taken.length > 0) response.status(204).set('Allow', taken.join(', ')).end();
    else next();
  });
  app.use('/api/v1', ...rateLimits(options.ratePerMinute, deps.authenticate), (request, _response, next) => {
    // `false`: there is a body of another type; `null`: there is none; an empty one has no type that matters.
    const other = request.is('application/json') === false && request.get('content-length') !== '0';
    next(other && !isUpload(request) && !isSheet(request) ? new Problem('UNSUPPORTED_MEDIA_TYPE') : undefined);
  });
  // A plan's file is larger than anything else; only who is known may send so much.
  const known: RequestHandler = async (request, _response, next) => {
    await deps.authenticate(request);
    next();
  };
  app.post('/api/v1/plans', known, express.json({ limit: LARGEST_PLAN_BODY, strict: false }));
  app.post(evidenceBytes.paths, known, ...evidenceBytes.reader(options.evidenceMaxBytes));
  app.post(sheetBytes.path, known, ...sheetBytes.reader);
  app.use('/api/v1', express.json({ limit: LARGEST_BODY, strict: false }));
  const calls = express.Router();
  calls.use(referenceRouter(deps), unitRouter(deps), planRouter(deps), assignmentRouter(deps));
  calls.use(rectificationRouter(deps), meetingRouter(deps), meetingPlanRouter(deps));
  calls.use(mechanismRouter(deps), membershipRouter(deps), overviewRouter(deps), inboxRouter(deps));
  calls.use(monitoringSeriesRouter(deps), monitoringReportRouter(deps));
  calls.use(supervisionNoticeRouter(deps), mandateRouter(deps), officeReportRouter(deps), bulkRouter(deps));
  calls.use(evidenceRouter(deps), handoverRouter(deps), delegationRouter(deps), recordingRouter(deps));
  calls.use(accountRouter(deps), loginRouter(deps), tokenRouter(deps));
  calls.use(circularRouter(deps));
  calls.use(sanctionRouter(deps));
  calls.use(interviewRouter(deps));
  calls.use(referralRouter(deps));
  calls.use(monitoringRoundRouter(deps));
  calls.use(indicatorRouter(deps));
  calls.use(submissionRouter(deps), submissionSheetRouter(deps));
  calls.use(feedRouter(deps));
  // The year is a part of a path: whatever else has a name there comes before it.
  calls.use(calendarRevisionRouter(deps), calendarRouter(deps));
  app.use('/api/v1', calls);
  app.use(AUTH_PATH, signIn.router);
  app.use(healthRouter(deps), metricsRouter(store), docsRouter());
  app.use((request, response) => {
    const taken = methodsOf(request.path);
    // What it would take, and nobody has taken, is not set up here.
    if (taken.length === 0 || taken.includes(request.method)) throw new Problem('NOT_FOUND');
    response.set('Allow', taken.join(', '));
    throw new Problem('METHOD_NOT_ALLOWED');
  });
  app.use(errorMiddleware(log));
  return app;
}

/** Hands and files that a rehearsal leaves as they are: what they did no transaction could take back. */
function quietInRehearsals({ hands, files }: Pick<Deps, 'hands' | 'files'>): Pick<Deps, 'hands' | 'files'> {
  return {
    hands: {
      ...hands,
      nudge: (nudge) => {
        if (!isRehearsal()) hands.nudge(nudge);
      },
    },
    files: {
      get: (sha256) => files.get(sha256),
      put: async (sha256, bytes) => {
        if (!isRehearsal()) await files.put(sha256, bytes);
      },
    },
  };
}

/** Asks once who makes a request, however many want to know. */
function oncePerRequest(authenticate: Deps['authenticate']): Deps['authenticate'] {
  const asked = new WeakMap<Request, Promise<Actor>>();
  return (request) => {
    const answer = asked.get(request) ?? authenticate(request);
    asked.set(request, answer);
    return answer;
  };
}

/** What is read outside /api/v1. */
const plainPaths = ['/healthz', '/readyz', '/metrics', '/openapi.json'];

/** The methods that this address takes: none where no call has it; HEAD goes wherever GET does. */
function methodsOf(path: string): string[] {
  if (plainPaths.includes(path)) return ['GET', 'HEAD'];
  const signIn = signInCalls.filter((call) => `${AUTH_PATH}${call.path}` === path);
  if (signIn.length > 0) return signIn.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']));
  const here = contracts.filter((call) =>
    new RegExp(`^/api/v1${call.path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`).test(path),
  );
  // An address of its own is no value of another's parameter: /calendar/due is no year.
  const parameters = ({ path: named }: { path: string }) => named.split('{').length;
  const fewest = Math.min(...here.map(parameters));
  const own = here.filter((call) => parameters(call) === fewest);
  return [...new Set(own.flatMap((call) => (call.method === 'get' ? ['GET', 'HEAD'] : ['POST'])))];
}
