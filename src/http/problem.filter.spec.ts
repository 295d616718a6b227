import { Logger, type ArgumentsHost } from '@nestjs/common';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ProblemFilter } from './problem.filter';

describe('an answer that comes when its caller has been told to come back', () => {
  it('is no fault', () => {
    const told = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const request = new IncomingMessage(new Socket());
    const response = new ServerResponse(request);
    response.writeHead(503).end();
    const answering = (): unknown => {
      try {
        return response.setHeader('content-type', 'application/json');
      } catch (thrown) {
        return thrown;
      }
    };
    const host = { switchToHttp: () => ({ getResponse: () => response, getRequest: () => request }) };
    new ProblemFilter().catch(answering(), host as unknown as ArgumentsHost);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });
});
