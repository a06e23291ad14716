# Completions for shells and the manual page, which the program prints itself: made when it is installed. Where
# it does not run (it was built for another machine) they are left out, and all else is installed as ever.
set(generated "${PROJECT_BINARY_DIR}/generated")
install(CODE "
  file(MAKE_DIRECTORY \"${generated}\")
  foreach(made \"completions bash\" \"completions zsh\" \"completions fish\" \"man\")
    separate_arguments(words UNIX_COMMAND \"\${made}\")
    string(REPLACE \" \" \".\" name \"\${made}\")
    execute_process(COMMAND \"$<TARGET_FILE:hanjang>\" \${words} OUTPUT_FILE \"${generated}/\${name}\"
                    RESULT_VARIABLE result ERROR_QUIET)
    if(NOT result EQUAL 0)
      file(REMOVE \"${generated}/\${name}\")
      message(STATUS \"hanjang does not run here: no \${made}\")
    endif()
  endforeach()")
install(FILES "${generated}/completions.bash" DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME hanjang OPTIONAL)
install(FILES "${generated}/completions.zsh" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
        RENAME _hanjang OPTIONAL)
install(FILES "${generated}/completions.fish" DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        RENAME hanjang.fish OPTIONAL)
install(FILES "${generated}/man" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 RENAME hanjang.1 OPTIONAL)
