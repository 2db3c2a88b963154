# Makes the AppStream data as it is for a package whose home is known.
set(LOTSE_SITE_LINES "")
set(pictures ${LOTSE_SITE}/raw/v${PROJECT_VERSION}/packaging)
set(linux ${CMAKE_CURRENT_LIST_DIR}/../../packaging/linux)
configure_file(${linux}/site.xml.in ${OUT}/site.xml @ONLY)
file(READ ${OUT}/site.xml LOTSE_SITE_LINES)
configure_file(${linux}/org.lotse.Lotse.metainfo.xml.in ${OUT}/org.lotse.Lotse.metainfo.xml @ONLY)
