include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/irenic")

install(TARGETS irenic
    EXPORT irenicTargets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT irenicTargets NAMESPACE irenic:: DESTINATION "${package_dir}")

configure_package_config_file(cmake/irenicConfig.cmake.in irenicConfig.cmake
    INSTALL_DESTINATION "${package_dir}"
    NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(irenicConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    "${CMAKE_CURRENT_BINARY_DIR}/irenicConfig.cmake"
    "${CMAKE_CURRENT_BINARY_DIR}/irenicConfigVersion.cmake"
    DESTINATION "${package_dir}")

if(TARGET irenic_cli)
    install(TARGETS irenic_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(FILES LICENSE NOTICE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
