// Loaded into a part that knows nothing of us: when the one who started it is gone, it goes too.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
