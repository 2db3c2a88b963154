# What a Linux system wants to know of the program, and the Debian package.
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)
# Addresses of library functions are fixed at the start and cannot be bent later.
target_link_options(lotse PRIVATE LINKER:-z,relro,-z,now)
target_link_options(lotse-practice PRIVATE LINKER:-z,relro,-z,now)
install(TARGETS lotse-practice RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${linux}/org.lotse.Lotse.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
# Pictures are told by their address; where the source is at home is known to whoever gives the package out.
set(LOTSE_SITE_LINES "")
if(LOTSE_SITE)
    set(pictures ${LOTSE_SITE}/raw/v${PROJECT_VERSION}/packaging)
    configure_file(${linux}/site.xml.in ${made}/site.xml @ONLY)
    file(READ ${made}/site.xml LOTSE_SITE_LINES)
endif()
configure_file(${linux}/org.lotse.Lotse.metainfo.xml.in ${made}/org.lotse.Lotse.metainfo.xml @ONLY)
install(FILES ${made}/org.lotse.Lotse.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/org.lotse.Lotse.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)

# Icons: the drawings, and pictures of them in every usual size.
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${LOTSE_ICON} RENAME org.lotse.Lotse.svg DESTINATION ${icons}/scalable/apps)
install(FILES icons/draft.svg RENAME application-x-lotse-draft.svg DESTINATION ${icons}/scalable/mimetypes)
add_custom_command(OUTPUT ${made}/icons.drawn
    COMMAND lotse-icons ${made}/hicolor ${LOTSE_ICON} org.lotse.Lotse
            ${CMAKE_CURRENT_SOURCE_DIR}/icons/draft.svg application-x-lotse-draft
    COMMAND ${CMAKE_COMMAND} -E touch ${made}/icons.drawn
    DEPENDS lotse-icons ${LOTSE_ICON} icons/draft.svg VERBATIM)
install(DIRECTORY ${made}/hicolor/ DESTINATION ${icons})

# Manual pages and documents, those that Debian wants compressed without a date in them.
set(documents ${CMAKE_INSTALL_DATADIR}/doc/lotse)
set(compressed)
function(lotse_compressed source folder name)
    file(MAKE_DIRECTORY ${made}/${folder})
    add_custom_command(OUTPUT ${made}/${folder}/${name}.gz
        COMMAND sh -c "gzip -9nc '${source}' >'${made}/${folder}/${name}.gz'"
        DEPENDS ${source} VERBATIM)
    set(compressed ${compressed} ${made}/${folder}/${name}.gz PARENT_SCOPE)
    install(FILES ${made}/${folder}/${name}.gz DESTINATION ${folder})
endfunction()
foreach(page lotse.1 lotse-practice.1)
    lotse_compressed(${linux}/man/${page} ${CMAKE_INSTALL_MANDIR}/man1 ${page})
    lotse_compressed(${linux}/man/de/${page} ${CMAKE_INSTALL_MANDIR}/de/man1 ${page})
endforeach()
lotse_compressed(${CMAKE_SOURCE_DIR}/CHANGELOG.md ${documents} changelog)
lotse_compressed(${CMAKE_SOURCE_DIR}/CHANGELOG.de.md ${documents} changelog.de)
configure_file(${linux}/debian/changelog ${made}/changelog.Debian @ONLY)
lotse_compressed(${made}/changelog.Debian ${documents} changelog.Debian)
install(FILES ${linux}/debian/lintian-overrides RENAME lotse DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides)
install(FILES ${linux}/debian/copyright administrator.en.md administrator.de.md DESTINATION ${documents})
add_custom_target(package_files ALL DEPENDS ${made}/icons.drawn ${compressed})

set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# What the programs are linked with is found by dpkg-shlibdeps; what they only ask for while they run is named here.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "ca-certificates, gnome-keyring | kwalletmanager | keepassxc, libsecret-1-0, qt6-wayland, xdg-utils")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
if(TARGET window_tests)
    add_dependencies(window_tests package_files) # among them is the test of the package
endif()
