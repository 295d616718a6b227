import { sdkLogger, type SdkLine } from './sdk-logger';

describe('what the SDK says', () => {
  it('is told with the ids of its workflow, and nothing else of what it carries', () => {
    const written: Parameters<SdkLine>[] = [];
    const logger = sdkLogger('WARN', (...line) => written.push(line));
    const fault = new Error('quotes Anna');
    logger.info('not told');
    logger.warn('Activity failed', {
      ...{ workflowId: 'dialogue:1', activityType: 'sendNotices', attempt: 2 },
      ...{ input: 'Anna skrev', error: fault },
    });
    expect(written).toEqual([
      [
        'warn',
        {
          ids: { workflowId: 'dialogue:1', activityType: 'sendNotices', attempt: 2 },
          message: 'Activity failed',
          fault,
        },
      ],
    ]);
  });
});
