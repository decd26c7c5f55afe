import type { RequestHandler } from 'express';
import { ruruHTML } from 'ruru/server';
import { serveStatic } from 'ruru/static';

const STATIC = '/graphql/page/';

/**
 * GraphiQL for people who open the graph's URL in a browser, served entirely by this process. The Authorization header
 * in its headers pane is sent with HTTP requests and, as a connection parameter, on its WebSocket.
 */
export function landingPage(): RequestHandler[] {
  const page = ruruHTML({
    staticPath: STATIC,
    endpoint: '/graphql',
    subscriptionEndpoint: '/graphql',
    htmlParts: { titleTag: '<title>Tocsin</title>' },
  });
  return [
    serveStatic(STATIC),
    (request, response, next) => {
      const wanted = request.accepts(['application/json', 'application/graphql-response+json', 'text/html']);
      if (request.method !== 'GET' || request.path !== '/graphql' || wanted !== 'text/html') return next();
      response.type('html').send(page);
    },
  ];
}
