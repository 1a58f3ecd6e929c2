print("seogo")
