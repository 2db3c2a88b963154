# Everything that is used from outside, each with what it is for. All come from the system's packages; vcpkg.json
# names the same set for Windows and macOS.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Gui Widgets PrintSupport Svg LinguistTools Test)
if(UNIX AND NOT APPLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus) # the desktop's colour scheme and notifications
endif()
find_package(SQLiteCpp REQUIRED)                  # SQLite with a C++ face: cancel, back up, extended result codes
find_package(QCoro6 REQUIRED COMPONENTS Core Network) # coroutines over Qt's futures, timers and replies
qcoro_enable_coroutines()
find_package(Qt6Keychain REQUIRED)                # tokens in the operating system's keychain
find_package(PkgConfig REQUIRED)
pkg_check_modules(Gmime REQUIRED IMPORTED_TARGET gmime-3.0)   # status e-mails (.eml) that a person drops in
pkg_check_modules(Gumbo REQUIRED IMPORTED_TARGET gumbo)       # untrusted HTML, parsed as browsers do
pkg_check_modules(Archive REQUIRED IMPORTED_TARGET libarchive) # many attachments as one zip
pkg_check_modules(Re2 REQUIRED IMPORTED_TARGET re2)           # secrets in logs: linear in the text, whatever it holds
# The practice portal's HTTP server, nothing else. Debian tells of it by pkg-config, vcpkg by CMake.
if(WIN32 OR APPLE)
    find_package(httplib CONFIG REQUIRED)
    add_library(PkgConfig::Httplib ALIAS httplib::httplib)
else()
    pkg_check_modules(Httplib REQUIRED IMPORTED_TARGET cpp-httplib)
endif()
