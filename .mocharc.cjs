/** Tests that are named on the command line run alone; without any, all unit tests run. */
const named = process.argv.slice(2).some((word) => /\.test\.[cm]?[jt]s$/.test(word));

module.exports = {
  require: ['tsx'],
  spec: named ? [] : ['test/{tidy,unit,rules,features,protocol,property}/**/*.test.ts'],
  timeout: 20000,
  forbidOnly: true,
  forbidPending: true,
};
