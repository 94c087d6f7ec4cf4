# SPDX-License-Identifier: GPL-3.0-or-later
# What Tab does in bash, zsh and fish: a script each for each program, alike but for its name.
foreach(PROGRAM news-indexer news-searcher)
  string(REPLACE "-" "_" FUNCTION ${PROGRAM})
  foreach(shell bash zsh fish)
    configure_file(completions/program.${shell}.in ${PROJECT_BINARY_DIR}/completions/${PROGRAM}.${shell} @ONLY)
  endforeach()
  set(scripts ${PROJECT_BINARY_DIR}/completions/${PROGRAM})
  install(FILES ${scripts}.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ${PROGRAM})
  install(FILES ${scripts}.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _${PROGRAM})
  install(FILES ${scripts}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME ${PROGRAM}.fish)
endforeach()
