# Windows: the program with its icon and version, a console program for `lotse status`, Qt beside them, and the MSI.
# Not built here; see packaging/README.md.
set(windows ${CMAKE_CURRENT_SOURCE_DIR}/windows)
set(made ${CMAKE_CURRENT_BINARY_DIR}/windows)
file(MAKE_DIRECTORY ${made})
set_target_properties(lotse PROPERTIES WIN32_EXECUTABLE ON)
configure_file(${windows}/lotse.rc.in ${made}/lotse.rc @ONLY)
add_custom_command(OUTPUT ${made}/lotse.ico COMMAND lotse-icons ${made}/lotse.ico ${LOTSE_ICON}
    DEPENDS lotse-icons ${LOTSE_ICON} VERBATIM)
set_source_files_properties(${made}/lotse.rc PROPERTIES OBJECT_DEPENDS ${made}/lotse.ico)
target_sources(lotse PRIVATE ${made}/lotse.rc ${made}/lotse.ico)
install(TARGETS lotse-status lotse-practice RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

# windeployqt: the libraries and plugins of Qt, with its translations.
qt_generate_deploy_app_script(TARGET lotse OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy})

# The MSI in both languages: cmake --build --preset msi (WiX 3; LOTSE_SIGN is a command that signs a file).
set(LOTSE_SIGN "" CACHE STRING "Command that signs a file, such as packaging/windows/sign.ps1; empty: unsigned")
add_custom_target(msi
    COMMAND powershell -ExecutionPolicy Bypass -File ${windows}/msi.ps1 -Build ${CMAKE_BINARY_DIR}
            -Version ${PROJECT_VERSION} -Out ${CMAKE_BINARY_DIR} -Sign "${LOTSE_SIGN}"
    DEPENDS lotse lotse-status lotse-practice USES_TERMINAL VERBATIM)
