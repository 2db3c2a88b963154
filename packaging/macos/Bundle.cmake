# macOS: Lotse.app with its icon and languages, Qt inside it. Not built here; see packaging/README.md.
set(macos ${CMAKE_CURRENT_SOURCE_DIR}/macos)
set(made ${CMAKE_CURRENT_BINARY_DIR}/macos)
file(MAKE_DIRECTORY ${made})
add_custom_command(OUTPUT ${made}/lotse.icns COMMAND lotse-icons ${made}/lotse.icns ${LOTSE_ICON}
    DEPENDS lotse-icons ${LOTSE_ICON} VERBATIM)
set_source_files_properties(${made}/lotse.icns PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
target_sources(lotse PRIVATE ${made}/lotse.icns)
set_target_properties(lotse PROPERTIES MACOSX_BUNDLE ON OUTPUT_NAME Lotse
    MACOSX_BUNDLE_INFO_PLIST ${macos}/Info.plist.in)
# Asked for by `lotse --demo` and the drills, beside the program in the bundle.
install(TARGETS lotse-practice RUNTIME DESTINATION Lotse.app/Contents/MacOS)

# macdeployqt: the libraries and plugins of Qt.
qt_generate_deploy_app_script(TARGET lotse OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy})

# cmake --build --preset dmg; signed and notarised where LOTSE_IDENTITY and LOTSE_NOTARY are set.
add_custom_target(dmg COMMAND ${macos}/dmg ${CMAKE_BINARY_DIR} ${PROJECT_VERSION} DEPENDS lotse lotse-practice
    USES_TERMINAL VERBATIM)
