// Loaded before the API's and the worker's own code when `radslag start` runs them: when the channel to it closes, however
// it went, they are asked to stop as if told to.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
