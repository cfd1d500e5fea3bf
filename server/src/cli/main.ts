process.stdout.write('zontik\n');
