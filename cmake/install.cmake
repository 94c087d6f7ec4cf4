# SPDX-License-Identifier: GPL-3.0-or-later
# cmake --install BUILD-FOLDER: the programs find data/ in ../share/newsarchive beside themselves.
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/newsarchive PATTERN scripts EXCLUDE)
install(FILES man/news-indexer.1 man/news-searcher.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES man/news-query.7 DESTINATION ${CMAKE_INSTALL_MANDIR}/man7)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
