print("gdcheck")
