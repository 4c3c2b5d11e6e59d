/**
 * The program `conncite-pandoc`: Pandoc calls a filter by one name, with the format
 * that it will write and nothing else.
 */
process.argv.splice(2, 0, 'pandoc');
void import('./cli');
