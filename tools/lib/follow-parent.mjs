// Preloaded into every child: when the parent is gone, even by SIGKILL, its channel closes and the child stops cleanly.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
