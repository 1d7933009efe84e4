# The Debian package, made by `cpack -G DEB`; packaging/deb.sh calls it and makes it reproducible.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME latency-studio)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT ${LATENCY_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR})
# Loaded at run time, so dpkg-shlibdeps does not find it: the platform plugin of Qt is in libqt6gui6; PDF, SVG and
# Wayland are not. OpenBLAS with OpenMP is what LibTorch computes fast with.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-openmp | libblas.so.3, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_DEBUGINFO_PACKAGE ${LATENCY_PACKAGE})
set(CPACK_BUILD_SOURCE_DIRS "${PROJECT_SOURCE_DIR};${PROJECT_BINARY_DIR}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "few-shot hardware-latency prediction for neural networks")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"How fast will a neural network run on a device when only a handful of
thousands of candidates can be measured? Latency Studio opens tables of
measured latencies, shows which devices are alike, picks the networks worth
measuring, and trains predictors on them.
It contains a predictor of its own and published ones (NASFLAT, HELP,
Multi-Predict, BRP-NAS, Once-For-All), and searches for the most accurate
network within a latency limit. Everything the window does, the command line
does too.")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

install(FILES debian/copyright DESTINATION ${documents})
install(FILES ${made}/changelog.gz DESTINATION ${documents})
include(CPack)
