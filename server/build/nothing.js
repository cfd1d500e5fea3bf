// Takes the place of Node’s modules that no bundle of ours may have. Libraries name them for ways of working that we do not use: talking over
// sockets, asking npm where it keeps global packages.
module.exports = {};
